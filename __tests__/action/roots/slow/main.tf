terraform {
  required_version = ">= 1.10"
  backend "s3" {}
}

# Its address and what it prints are such that a runner could take them for commands of its own.
resource "terraform_data" "slow" {
  for_each = toset(["##[set-output name=command;]key"])
  input    = each.key

  provisioner "local-exec" {
    command = "echo '::set-output name=command::echoed'; sleep 12"
  }
}

terraform {
  backend "s3" {}
}

resource "terraform_data" "greeting" {
  inptu = "Hello"
}

output "greeting" {
  value = terraform_data.greetnig.output
}

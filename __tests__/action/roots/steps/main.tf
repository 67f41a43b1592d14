terraform {
  required_version = ">= 1.10"
  backend "s3" {}
}

# What each step does, at creation and at destruction, is the job's to say, in the environment variable STEP:
# a shell script that finds the step's name in NAME, and in WHEN what happens to it.

variable "password" {
  type      = string
  sensitive = true
  default   = "unset"
}

resource "terraform_data" "first" {
  input = "first"

  provisioner "local-exec" {
    command     = "eval \"$STEP\""
    environment = { NAME = self.input, WHEN = "create" }
  }
  provisioner "local-exec" {
    when        = destroy
    command     = "eval \"$STEP\""
    environment = { NAME = self.input, WHEN = "destroy" }
  }
}

resource "terraform_data" "second" {
  input      = "second"
  depends_on = [terraform_data.first]

  provisioner "local-exec" {
    command     = "eval \"$STEP\""
    environment = { NAME = self.input, WHEN = "create" }
  }
  provisioner "local-exec" {
    when        = destroy
    command     = "eval \"$STEP\""
    environment = { NAME = self.input, WHEN = "destroy" }
  }
}

resource "terraform_data" "third" {
  input      = { name = "third", password = var.password }
  depends_on = [terraform_data.second]
}

output "third" {
  value = terraform_data.third.input.name
}

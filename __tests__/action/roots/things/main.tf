terraform {
  required_version = ">= 1.10"
  backend "s3" {}
}

# What making and unmaking a thing means is the job's to say, in the environment variable STEP: a shell script that
# finds the thing in NAME and ID, and in WHEN what happens to it.

variable "names" {
  type = set(string)
}

variable "password" {
  type      = string
  sensitive = true
}

resource "terraform_data" "thing" {
  for_each = var.names
  input    = each.key

  provisioner "local-exec" {
    command     = "eval \"$STEP\""
    environment = { NAME = self.input, ID = self.id, WHEN = "create" }
  }
  provisioner "local-exec" {
    when        = destroy
    command     = "eval \"$STEP\""
    environment = { NAME = self.input, ID = self.id, WHEN = "destroy" }
  }
}

resource "terraform_data" "keeper" {
  input = var.password
}

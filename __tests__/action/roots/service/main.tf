# A root that needs no provider but Terraform's own: everything that can happen to a resource, in a second.
terraform {
  required_version = ">= 1.10"

  backend "s3" {}
}

resource "terraform_data" "server" {
  input = {
    size        = var.size
    environment = var.environment
  }
}

resource "terraform_data" "release" {
  input            = "release of ${var.release}"
  triggers_replace = var.release
}

resource "terraform_data" "login" {
  input = {
    user     = "ada"
    password = var.password
  }
}

terraform {
  required_version = ">= 1.10"

  backend "s3" {}

  required_providers {
    tiny = {
      source  = "acme/tiny"
      version = "1.0.0"
    }
  }
}

resource "terraform_data" "greeting" {
  input = "Hello"
}

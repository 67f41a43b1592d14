terraform {
  required_version = ">= 1.10"

  backend "s3" {}
}

variable "name" {
  type = string
}

variable "copies" {
  type    = number
  default = 1
}

resource "terraform_data" "greeting" {
  count = var.copies
  input = "Hello, ${var.name}"
}

output "greetings" {
  value = terraform_data.greeting[*].output
}

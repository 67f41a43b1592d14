terraform {
  backend "s3" {}
}

variable "text" {
  type = string
}

variable "size" {
  type    = number
  default = 0
}

variable "refused" {
  type    = bool
  default = false

  validation {
    condition     = !var.refused
    error_message = "Refused:\n${var.text}"
  }
}

locals {
  # Of so many times 2 KiB.
  huge = join("", [for each in range(var.size) : format("%02048d", each)])
}

resource "terraform_data" "each" {
  for_each = toset([var.text])
  input = {
    (each.key) = {
      (each.key) = [each.key]
    }
    document = jsonencode({ (each.key) = each.key })
    text     = "first\n${each.key}\nlast\n"
    huge     = local.huge
  }
}

resource "terraform_data" "speaking" {
  provisioner "local-exec" {
    command = "printf '%s\\n' \"$TEXT\""

    environment = {
      TEXT = var.text
    }
  }
}

output "text" {
  value = var.text
}

output "object" {
  value = {
    (var.text) = "${var.text}${local.huge}"
  }
}

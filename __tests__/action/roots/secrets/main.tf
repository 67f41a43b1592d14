terraform {
  backend "s3" {}
}

variable "password" {
  type      = string
  sensitive = true
}

variable "document" {
  type      = string
  sensitive = true
}

variable "key" {
  type      = string
  sensitive = true
}

variable "account" {
  type      = object({ user = string, pin = number })
  sensitive = true
}

variable "fallback" {
  type      = string
  default   = "canary-of-a-default"
  sensitive = true
}

variable "fails" {
  type        = string
  default     = "never"
  description = "When a resource fails and says every secret: never, plan, apply."
}

locals {
  # What the author of a module forgets to call sensitive, or thinks isn't.
  all = nonsensitive("${var.password} ${var.document} ${var.key} ${var.account.user} ${var.account.pin} ${var.fallback}")
}

resource "terraform_data" "flagged" {
  input = {
    password = var.password
    document = jsondecode(var.document)
    key      = var.key
    account  = var.account
    fallback = var.fallback
  }
}

# Terraform forgets that the output of a terraform_data is as sensitive as its input.
resource "terraform_data" "derived" {
  for_each = toset([nonsensitive(var.password)])
  input = {
    all                        = local.all
    copied                     = terraform_data.flagged.output
    encoded                    = base64encode(local.all)
    (each.key)                 = each.key
    url                        = "postgres://${nonsensitive(urlencode(var.account.user))}:${each.key}@db:5432"
    nonsensitive(var.document) = jsonencode([local.all])
  }

  lifecycle {
    precondition {
      condition     = var.fails != "plan"
      error_message = "It isn't so: ${local.all}"
    }
  }
}

resource "terraform_data" "speaking" {
  triggers_replace = [local.all]

  provisioner "local-exec" {
    command = "printf '%s\\n' \"$ALL\"; printf '%s\\n' \"$ALL\" >&2; ${var.fails == "apply" ? "exit 3" : "true"}"

    environment = {
      ALL = local.all
    }
  }
}

output "sensitive" {
  value     = local.all
  sensitive = true
}

output "forgotten" {
  value = terraform_data.flagged.output
}

output "derived" {
  value = { for name, each in terraform_data.derived : name => each.output }
}

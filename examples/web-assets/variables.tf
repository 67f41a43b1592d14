variable "environment" {
  description = "The stage; it ends every name."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,15}$", var.environment))
    error_message = "A stage has 2 to 16 lower-case letters, digits and hyphens, and begins with a letter."
  }
}

variable "publishers" {
  description = "ARNs of the principals that may publish assets."
  type        = set(string)

  validation {
    condition     = length(var.publishers) > 0 && alltrue([for arn in var.publishers : startswith(arn, "arn:")])
    error_message = "At least one ARN is needed, such as arn:aws:iam::123456789012:root."
  }
}

variable "on_call" {
  description = "E-mail address that alerts go to."
  type        = string

  validation {
    condition     = can(regex("^[^@\\s]+@[^@\\s]+$", var.on_call))
    error_message = "An e-mail address is needed, such as web@example.com."
  }
}

variable "signing_key" {
  description = "Key that signs the URLs of private assets."
  type        = string
  sensitive   = true

  validation {
    condition     = length(var.signing_key) >= 24
    error_message = "A signing key has at least 24 characters."
  }
}

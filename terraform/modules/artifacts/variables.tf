variable "bucket" {
  description = "Name of the bucket."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "A bucket's name has 3 to 63 lower-case letters, digits and hyphens, with no hyphen at either end."
  }
}

variable "packages" {
  description = "Path of each function's package, by the function's name. Relative to the root module, so that a plan is the same on every machine."
  type        = map(string)

  validation {
    condition     = length(var.packages) > 0 && alltrue([for path in values(var.packages) : fileexists(path)])
    error_message = "At least one package is needed, and each must be there: ${join(", ", [for path in values(var.packages) : path if !fileexists(path)])}."
  }
}

variable "noncurrent_days" {
  description = "Days after which a package that has been superseded is deleted."
  type        = number
  default     = 30

  validation {
    condition     = var.noncurrent_days >= 1 && floor(var.noncurrent_days) == var.noncurrent_days
    error_message = "Superseded packages are kept for a whole number of days, 1 at least."
  }
}

variable "force_destroy" {
  description = "Whether the bucket may be destroyed with objects in it that aren't packages."
  type        = bool
  default     = false
}

variable "name" {
  description = "Name of the API."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,127}$", var.name))
    error_message = "An API's name has at most 128 lower-case letters, digits and hyphens, and begins with a letter."
  }
}

variable "stage" {
  description = "Name of the stage; it begins the path of the API's URL."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{1,128}$", var.stage))
    error_message = "A stage's name has at most 128 letters, digits, hyphens and underscores."
  }
}

variable "function" {
  description = "The function that answers: what the API invokes it by, and the seconds it is given. It is configured, and doesn't wait for the function itself, as `function_name` does."
  type = object({
    invoke_arn = string
    timeout    = number
  })
}

variable "function_name" {
  description = "The name of that function, once it is there to be permitted."
  type        = string
}

variable "body_schema" {
  description = "JSON schema (draft 4) that a body must fulfil. Its `description` is the hint that a refusal gives."
  type        = string

  validation {
    condition     = can(jsondecode(var.body_schema).type)
    error_message = "A body's schema is a JSON object with a type."
  }
}

variable "throttling" {
  description = "Requests a second that the stage takes for long, and how many at once."
  type = object({
    rate_limit  = number
    burst_limit = number
  })

  validation {
    condition = (
      var.throttling.rate_limit > 0 && var.throttling.burst_limit >= 1 &&
      floor(var.throttling.burst_limit) == var.throttling.burst_limit
    )
    error_message = "A rate_limit is above 0 requests a second, a burst_limit a whole number of requests, 1 at least."
  }
}

variable "log_retention_days" {
  description = "Days for which access logs are kept."
  type        = number
}

variable "tracing" {
  description = "Whether X-Ray traces the API."
  type        = bool
}

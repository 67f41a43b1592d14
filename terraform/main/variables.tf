variable "environment" {
  description = "The stage, such as `dev`. It ends the prefix of every name and begins the path of the API's URL."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,14}[a-z0-9]$", var.environment))
    error_message = "An environment has 2 to 16 lower-case letters, digits and hyphens, begins with a letter and doesn't end with a hyphen."
  }
}

variable "service" {
  description = "Name of the service. It begins every name, and is the namespace of the functions' metrics."
  type        = string

  validation {
    condition     = can(regex("^[a-z]([a-z0-9-]*[a-z0-9])?$", var.service))
    error_message = "A service's name has lower-case letters, digits and hyphens, begins with a letter and doesn't end with a hyphen."
  }

  validation {
    # A bucket's name has at most 63 characters, of which `-artifacts-` and the account's id take 23.
    condition     = length("${var.service}-${var.environment}") <= 40
    error_message = "The names of service and environment have ${length("${var.service}${var.environment}")} characters together; there is room for 39."
  }
}

variable "repository" {
  description = "The repository that the service is deployed from, `owner/name`: a tag of everything."
  type        = string

  validation {
    condition     = can(regex("^[\\w.-]+/[\\w.-]+$", var.repository))
    error_message = "A repository is named by its owner and its name, such as octo-org/orders."
  }
}

variable "files_directory" {
  description = "Folder of the body's schema and of the dashboard's template, relative to the root module."
  type        = string
  default     = "../files"
}

variable "packages_directory" {
  description = "Folder of `producer.zip` and `consumer.zip`, relative to the root module."
  type        = string
  default     = "../packages"
}

variable "producer" {
  description = "How the producer runs. Memory in MB, timeout in seconds (the API waits 29); -1 reserves no concurrency."
  type = object({
    runtime              = optional(string, "nodejs22.x")
    handler              = optional(string, "index.handler")
    memory_size          = optional(number, 256)
    timeout              = optional(number, 10)
    reserved_concurrency = optional(number, -1)
  })
  default = {}
}

variable "consumer" {
  description = "How the consumer runs. Memory in MB, timeout in seconds; -1 reserves no concurrency."
  type = object({
    runtime              = optional(string, "nodejs22.x")
    handler              = optional(string, "index.handler")
    memory_size          = optional(number, 256)
    timeout              = optional(number, 30)
    reserved_concurrency = optional(number, -1)
  })
  default = {}
}

variable "permissions_boundary" {
  description = "ARN of the policy that bounds the functions' roles. By default the one that `terraform/bootstrap` makes; none when empty."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary == null || var.permissions_boundary == "" || can(regex("^arn:[^:]+:iam::[^:]+:policy/", var.permissions_boundary))
    error_message = "The ARN of an IAM policy is needed, such as arn:aws:iam::123456789012:policy/boundary, or nothing."
  }
}

variable "consumer_retries" {
  description = "How often the consumer is tried again with a message before that goes to the failure queue: 0, 1 or 2."
  type        = number
  default     = 2
}

variable "artifact_retention_days" {
  description = "Days after which a package that has been superseded is deleted."
  type        = number
  default     = 30
}

variable "log_retention_days" {
  description = "Days for which logs are kept."
  type        = number
  default     = 14

  validation {
    # https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
    condition = contains([
      1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    ], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}

variable "log_level" {
  description = "From which level on the functions log."
  type        = string
  default     = "INFO"

  validation {
    condition     = contains(["DEBUG", "INFO", "WARN", "ERROR"], var.log_level)
    error_message = "A log level is DEBUG, INFO, WARN or ERROR."
  }
}

variable "throttling" {
  description = "Requests a second that the API takes for long, and how many at once."
  type = object({
    rate_limit  = number
    burst_limit = number
  })
  default = {
    rate_limit  = 10
    burst_limit = 20
  }
}

variable "tracing" {
  description = "Whether X-Ray traces the API and the functions."
  type        = bool
  default     = true
}

variable "alarms_enabled" {
  description = "Whether there are alarms, and a topic for them."
  type        = bool
  default     = false
}

variable "alarm_email" {
  description = "Address that alarms are mailed to, once its owner has confirmed; none when empty."
  type        = string
  default     = ""
}

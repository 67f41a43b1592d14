variable "prefix" {
  description = "Begins every name, with a hyphen after it."
  type        = string

  validation {
    # A function's name has at most 64 characters, of which `-producer` takes 9.
    condition     = can(regex("^[a-z][a-z0-9-]{0,54}$", var.prefix))
    error_message = "A prefix has at most 55 lower-case letters, digits and hyphens, and begins with a letter."
  }
}

variable "packages" {
  description = "Packages of `producer` and `consumer`: bucket, key and version of the object, and the SHA-256 of its content in Base64."
  type = map(object({
    bucket  = string
    key     = string
    version = string
    hash    = string
  }))

  validation {
    condition     = toset(keys(var.packages)) == toset(["producer", "consumer"])
    error_message = "There is one package for the producer and one for the consumer."
  }
}

variable "producer" {
  description = "How the producer runs. Memory in MB, timeout in seconds; -1 reserves no concurrency."
  type = object({
    runtime              = string
    handler              = string
    memory_size          = number
    timeout              = number
    reserved_concurrency = number
  })

  validation {
    condition     = var.producer.memory_size >= 128 && var.producer.memory_size <= 10240
    error_message = "The producer's memory_size is 128 to 10240 MB."
  }

  validation {
    # https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
    condition     = var.producer.timeout >= 1 && var.producer.timeout <= 29
    error_message = "The producer's timeout is 1 to 29 seconds: the API waits no longer for its answer."
  }

  validation {
    condition     = var.producer.reserved_concurrency >= -1
    error_message = "The producer's reserved_concurrency is -1 to reserve none, 0 to stop it, or a number of executions."
  }
}

variable "consumer" {
  description = "How the consumer runs. Memory in MB, timeout in seconds; -1 reserves no concurrency."
  type = object({
    runtime              = string
    handler              = string
    memory_size          = number
    timeout              = number
    reserved_concurrency = number
  })

  validation {
    condition     = var.consumer.memory_size >= 128 && var.consumer.memory_size <= 10240
    error_message = "The consumer's memory_size is 128 to 10240 MB."
  }

  validation {
    condition     = var.consumer.timeout >= 1 && var.consumer.timeout <= 900
    error_message = "The consumer's timeout is 1 to 900 seconds."
  }

  validation {
    condition     = var.consumer.reserved_concurrency >= -1
    error_message = "The consumer's reserved_concurrency is -1 to reserve none, 0 to stop it, or a number of executions."
  }
}

variable "permissions_boundary" {
  description = "ARN of the policy that bounds the functions' roles; none when null."
  type        = string
  default     = null
}

variable "environment_variables" {
  description = "What both functions find in their environment."
  type        = map(string)
  default     = {}
}

variable "consumer_retries" {
  description = "How often the consumer is tried again with a message before that goes to the failure queue."
  type        = number
  default     = 2

  validation {
    condition     = contains([0, 1, 2], var.consumer_retries)
    error_message = "Lambda tries an asynchronous invocation again 0, 1 or 2 times."
  }
}

variable "log_retention_days" {
  description = "Days for which logs are kept."
  type        = number
}

variable "tracing" {
  description = "Whether X-Ray traces the functions."
  type        = bool
}

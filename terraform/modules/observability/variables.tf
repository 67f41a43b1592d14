variable "prefix" {
  description = "Names the dashboard and the topic, and begins the name of each alarm."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,99}$", var.prefix))
    error_message = "A prefix has at most 100 lower-case letters, digits and hyphens, and begins with a letter."
  }
}

variable "namespace" {
  description = "Namespace of the metrics that the functions emit."
  type        = string
}

variable "dashboard_template" {
  description = "Path of the dashboard's template. It is given `prefix`, `region`, `namespace`, `functions` (a list of names), `api_name`, `stage` and `queue_name`."
  type        = string

  validation {
    condition     = fileexists(var.dashboard_template)
    error_message = "There is no template of a dashboard at ${var.dashboard_template}."
  }
}

variable "functions" {
  description = "The functions to watch, by what they are called in alarms: name, and timeout in seconds."
  type = map(object({
    name    = string
    timeout = number
  }))

  validation {
    condition     = length(var.functions) > 0
    error_message = "At least one function is watched."
  }
}

variable "api" {
  description = "The API to watch: its name and its stage."
  type = object({
    name  = string
    stage = string
  })
}

variable "failure_queue" {
  description = "Name of the queue that must stay empty."
  type        = string
}

variable "alarms_enabled" {
  description = "Whether there are alarms, and a topic for them."
  type        = bool
}

variable "alarm_email" {
  description = "Address that alarms are mailed to, once its owner has confirmed; none when empty."
  type        = string
  default     = ""

  validation {
    condition     = var.alarm_email == "" || can(regex("^[^@\\s]+@[^@\\s]+$", var.alarm_email))
    error_message = "An e-mail address is needed, such as on-call@example.com, or nothing."
  }

  validation {
    condition     = var.alarm_email == "" || var.alarms_enabled
    error_message = "No alarm is ever mailed while alarms_enabled is false."
  }
}

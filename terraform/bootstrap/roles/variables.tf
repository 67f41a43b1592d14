variable "service" {
  description = "Name of the service."
  type        = string
}

variable "environment" {
  description = "The stage: `<service>-<environment>` begins the name of all that the roles manage."
  type        = string
}

variable "repository" {
  description = "`owner/name` of the repository; its states lie below it."
  type        = string
}

variable "subjects" {
  description = "How the subjects of the repository's tokens begin, in each form they can have."
  type        = list(string)

  validation {
    condition     = length(var.subjects) > 0 && !can(regex("[*?]", join("", var.subjects)))
    error_message = "At least one subject is needed, and none with a wildcard."
  }
}

variable "issuer" {
  description = "Host of the OIDC provider."
  type        = string
}

variable "audience" {
  description = "Audience that tokens must have."
  type        = string
}

variable "state_bucket" {
  description = "Name of the state bucket."
  type        = string
}

variable "account_id" {
  description = "The AWS account."
  type        = string
}

variable "partition" {
  description = "The account's partition."
  type        = string
}

variable "region" {
  description = "Region that the service is deployed to."
  type        = string
}

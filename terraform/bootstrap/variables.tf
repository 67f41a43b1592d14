variable "region" {
  description = "Region of the state bucket and of the services."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "A region is needed, such as eu-central-1."
  }
}

variable "state_bucket" {
  description = "Name of the S3 bucket for Terraform's states; the world has one of each name."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.state_bucket))
    error_message = "A bucket's name has 3 to 63 lower-case letters, digits and hyphens, such as acme-terraform-state."
  }
}

variable "services" {
  description = "The services that GitHub deploys into this account, by what the action's input `service` says. `repository` is `owner/name`, as GitHub spells it. Stage `dev` of `environments` is planned by jobs in the GitHub environment `dev-plan` and applied by jobs in `dev`, from `branch` alone. A repository that was created, renamed or transferred since 15 July 2026 has its `owner_id` and `repository_id` in the subject of its tokens."

  type = map(object({
    repository    = string
    environments  = optional(set(string), ["dev", "int", "prod"])
    branch        = optional(string, "main")
    owner_id      = optional(number)
    repository_id = optional(number)
  }))

  validation {
    condition     = alltrue([for name in keys(var.services) : can(regex("^[a-z]([a-z0-9-]*[a-z0-9])?$", name))])
    error_message = "A service's name has lower-case letters, digits and hyphens, begins with a letter and doesn't end with a hyphen."
  }

  # The service's own root has the same limit.
  validation {
    condition = alltrue(flatten([
      for name, service in var.services : [
        for environment in service.environments : length("${name}-${environment}") <= 40
      ]
    ]))
    error_message = "The names of service and environment have room for 39 characters together."
  }

  validation {
    condition = alltrue([
      for service in var.services :
      can(regex("^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$", service.repository))
    ])
    error_message = "A repository is written owner/name, such as acme/shop."
  }

  # `dev-plan` as a stage would let jobs that only plan `dev` assume the role that applies `dev-plan`.
  validation {
    condition = alltrue(flatten([
      for service in var.services : [
        for environment in service.environments :
        can(regex("^[a-z][a-z0-9-]{0,14}[a-z0-9]$", environment)) && !endswith(environment, "-plan")
      ]
    ]))
    error_message = "An environment's name has 2 to 16 lower-case letters, digits and hyphens, begins with a letter, and ends neither with a hyphen nor with -plan."
  }

  # A role may do what it likes with names that begin with its own prefix.
  validation {
    condition = alltrue(flatten([
      for name, service in var.services : [
        for environment in service.environments : [
          for other, its in var.services : [
            for stage in its.environments : (
              "${other}/${stage}" == "${name}/${environment}" ||
              !startswith("${other}-${stage}-", "${name}-${environment}-")
            )
          ]
        ]
      ]
    ]))
    error_message = "The names <service>-<environment> must differ, and none may begin with another and a hyphen: shop-dev and shop-dev-eu would share what they own."
  }

  validation {
    condition = alltrue([
      for service in var.services :
      can(regex("^[A-Za-z0-9._/-]+$", service.branch))
    ])
    error_message = "A branch is named exactly, such as main."
  }

  validation {
    condition = alltrue([
      for service in var.services : (service.owner_id == null) == (service.repository_id == null)
    ])
    error_message = "owner_id and repository_id belong together: give both, or neither."
  }

  validation {
    condition = alltrue(flatten([
      for service in var.services : [
        for id in [service.owner_id, service.repository_id] : id == null ? true : id > 0 && floor(id) == id
      ]
    ]))
    error_message = "Ids are whole numbers above 0."
  }
}

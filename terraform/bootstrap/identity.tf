data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  issuer = "token.actions.githubusercontent.com"

  stages = merge([
    for service, settings in var.services : {
      for environment in settings.environments :
      "${service}/${environment}" => merge(settings, { service = service, environment = environment })
    }
  ]...)

  # How the subject of a token begins: by name, and where ids are known also with them.
  # https://docs.github.com/en/actions/reference/security/oidc
  subjects = {
    for service, settings in var.services : service => concat(
      ["repo:${settings.repository}"],
      settings.repository_id == null ? [] : [format(
        "repo:%s@%d/%s@%d",
        split("/", settings.repository)[0], settings.owner_id,
        split("/", settings.repository)[1], settings.repository_id,
      )],
    )
  }
}

# An account has one provider for each issuer. AWS knows GitHub's certificates by itself, so no thumbprint is given.
resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://${local.issuer}"
  client_id_list = ["sts.${data.aws_partition.current.dns_suffix}"]
}

module "roles" {
  source   = "./roles"
  for_each = local.stages

  service      = each.value.service
  environment  = each.value.environment
  repository   = each.value.repository
  subjects     = local.subjects[each.value.service]
  issuer       = local.issuer
  audience     = one(aws_iam_openid_connect_provider.github.client_id_list)
  state_bucket = var.state_bucket
  account_id   = data.aws_caller_identity.current.account_id
  partition    = data.aws_partition.current.partition
  region       = var.region
}

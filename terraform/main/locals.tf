data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  prefix = "${var.service}-${var.environment}"

  # Shared by all accounts of the world, a bucket's name needs the account in it.
  bucket = "${local.prefix}-artifacts-${data.aws_caller_identity.current.account_id}"

  packages = { for function in ["producer", "consumer"] : function => "${var.packages_directory}/${function}.zip" }

  # terraform/bootstrap names it so, and its apply role makes no role without it.
  bootstrap_boundary = join(":", [
    "arn:${data.aws_partition.current.partition}:iam:", data.aws_caller_identity.current.account_id,
    "policy/planwright/${local.prefix}-boundary",
  ])
  permissions_boundary = var.permissions_boundary == "" ? null : coalesce(var.permissions_boundary, local.bootstrap_boundary)
}

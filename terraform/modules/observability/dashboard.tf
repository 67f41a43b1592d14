data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  region = data.aws_region.current.name

  console = {
    aws        = "console.aws.amazon.com"
    aws-cn     = "console.amazonaws.cn"
    aws-us-gov = "console.amazonaws-us-gov.com"
  }[data.aws_partition.current.partition]
}

resource "aws_cloudwatch_dashboard" "service" {
  dashboard_name = var.prefix

  # One spelling, so that only a change of meaning is a change.
  dashboard_body = jsonencode(jsondecode(templatefile(var.dashboard_template, {
    prefix     = var.prefix
    region     = local.region
    namespace  = var.namespace
    functions  = [for function in values(var.functions) : function.name]
    api_name   = var.api.name
    stage      = var.api.stage
    queue_name = var.failure_queue
  })))
}

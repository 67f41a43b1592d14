data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  functions = {
    producer = merge(var.producer, { environment = { CONSUMER_FUNCTION_NAME = local.names.consumer } })
    consumer = merge(var.consumer, { environment = {} })
  }
  names      = { for key in ["producer", "consumer"] : key => "${var.prefix}-${key}" }
  log_groups = { for key, name in local.names : key => "/aws/lambda/${name}" }
  queue      = "${var.prefix}-consumer-failures"

  # Constructed, so that every policy can be read in the plan that creates what it is about.
  region_and_account = "${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}"
  arn_of             = { for service in ["lambda", "logs", "sqs"] : service => "arn:${data.aws_partition.current.partition}:${service}:${local.region_and_account}" }
}

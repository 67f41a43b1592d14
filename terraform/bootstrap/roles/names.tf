locals {
  prefix = "${var.service}-${var.environment}"

  # Roles and policies of this module have a path of their own, which no name that begins with a prefix can reach.
  path     = "/planwright/"
  iam      = "arn:${var.partition}:iam::${var.account_id}"
  boundary = "${local.iam}:policy${local.path}${local.prefix}-boundary"

  state  = "arn:${var.partition}:s3:::${var.state_bucket}"
  states = "${local.state}/${var.repository}/${var.service}/${var.environment}"

  # What the service consists of.
  here       = "${var.region}:${var.account_id}"
  functions  = "arn:${var.partition}:lambda:${local.here}:function:${local.prefix}-*"
  roles      = "${local.iam}:role/${local.prefix}-*"
  queues     = "arn:${var.partition}:sqs:${local.here}:${local.prefix}-*"
  topics     = "arn:${var.partition}:sns:${local.here}:${local.prefix}-*"
  alarms     = "arn:${var.partition}:cloudwatch:${local.here}:alarm:${local.prefix}-*"
  dashboards = [for name in [local.prefix, "${local.prefix}-*"] : "arn:${var.partition}:cloudwatch::${var.account_id}:dashboard/${name}"]
  artifacts  = "arn:${var.partition}:s3:::${local.prefix}-artifacts-${var.account_id}"

  function_logs = "arn:${var.partition}:logs:${local.here}:log-group:/aws/lambda/${local.prefix}-*"
  api_logs = [
    for name in [local.prefix, "${local.prefix}:*", "${local.prefix}-*"] :
    "arn:${var.partition}:logs:${local.here}:log-group:/aws/apigateway/${name}"
  ]

  # The ARN of a REST API has an id that API Gateway gives, and no name.
  apis = [for path in ["/restapis", "/restapis/*"] : "arn:${var.partition}:apigateway:${var.region}::${path}"]
  tags = "arn:${var.partition}:apigateway:${var.region}::/tags/*"
}

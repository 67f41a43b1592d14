locals {
  functions_alarms = merge([
    for key, function in var.functions : {
      "${key}-errors" = {
        description = "The ${key} failed."
        namespace   = "AWS/Lambda"
        metric      = "Errors"
        dimensions  = { FunctionName = function.name }
        statistic   = "Sum"
        threshold   = 1
      }
      "${key}-throttles" = {
        description = "The ${key} was refused to run: its concurrency, or the account's, is used up."
        namespace   = "AWS/Lambda"
        metric      = "Throttles"
        dimensions  = { FunctionName = function.name }
        statistic   = "Sum"
        threshold   = 1
      }
      "${key}-duration" = {
        description = "The ${key} took more than 80 % of the ${function.timeout} s that it is given."
        namespace   = "AWS/Lambda"
        metric      = "Duration"
        dimensions  = { FunctionName = function.name }
        statistic   = "Maximum"
        threshold   = function.timeout * 800
      }
    }
  ]...)

  alarms = merge(local.functions_alarms, {
    "failures" = {
      description = "The consumer gave up on a message; it is kept in ${var.failure_queue}."
      namespace   = "AWS/SQS"
      metric      = "ApproximateNumberOfMessagesVisible"
      dimensions  = { QueueName = var.failure_queue }
      statistic   = "Maximum"
      threshold   = 1
    }
    "api-5xx" = {
      description = "The API answered with a server error."
      namespace   = "AWS/ApiGateway"
      metric      = "5XXError"
      dimensions  = { ApiName = var.api.name, Stage = var.api.stage }
      statistic   = "Sum"
      threshold   = 1
    }
  })
}

resource "aws_cloudwatch_metric_alarm" "service" {
  for_each = var.alarms_enabled ? local.alarms : {}

  alarm_name        = "${var.prefix}-${each.key}"
  alarm_description = each.value.description

  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = each.value.statistic
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = each.value.threshold
  period              = 60
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"

  alarm_actions = aws_sns_topic.alarms[*].arn
  ok_actions    = aws_sns_topic.alarms[*].arn
}

# Not encrypted: CloudWatch can't publish to a topic with AWS's own key, and an alarm holds no secret.
# https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
resource "aws_sns_topic" "alarms" {
  count = var.alarms_enabled ? 1 : 0

  name = "${var.prefix}-alarms"
}

resource "aws_sns_topic_subscription" "email" {
  count = var.alarms_enabled && var.alarm_email != "" ? 1 : 0

  topic_arn = aws_sns_topic.alarms[0].arn
  protocol  = "email"
  endpoint  = var.alarm_email
}

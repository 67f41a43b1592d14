resource "aws_iam_role" "function" {
  for_each = local.names

  name                 = each.value
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

locals {
  own_statements = {
    producer = {
      Sid      = "InvokeConsumer"
      Effect   = "Allow"
      Action   = "lambda:InvokeFunction"
      Resource = "${local.arn_of.lambda}:function:${local.names.consumer}"
    }
    consumer = {
      Sid      = "KeepFailures"
      Effect   = "Allow"
      Action   = "sqs:SendMessage"
      Resource = "${local.arn_of.sqs}:${local.queue}"
    }
  }

  trace_statements = [{
    Sid    = "Trace"
    Effect = "Allow"
    Action = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
    # These actions know no resources.
    # https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html
    Resource = "*"
  }]
}

resource "aws_iam_role_policy" "function" {
  for_each = local.names

  name = "run"
  role = aws_iam_role.function[each.key].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Sid      = "Log"
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "${local.arn_of.logs}:log-group:${local.log_groups[each.key]}:*"
        },
        local.own_statements[each.key],
      ],
      var.tracing ? local.trace_statements : [],
    )
  })
}

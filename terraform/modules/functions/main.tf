resource "aws_cloudwatch_log_group" "function" {
  for_each = local.log_groups

  name              = each.value
  retention_in_days = var.log_retention_days
}

resource "aws_lambda_function" "function" {
  for_each = local.functions

  function_name = local.names[each.key]
  role          = aws_iam_role.function[each.key].arn

  s3_bucket         = var.packages[each.key].bucket
  s3_key            = var.packages[each.key].key
  s3_object_version = var.packages[each.key].version
  source_code_hash  = var.packages[each.key].hash

  runtime                        = each.value.runtime
  handler                        = each.value.handler
  memory_size                    = each.value.memory_size
  timeout                        = each.value.timeout
  reserved_concurrent_executions = each.value.reserved_concurrency

  environment {
    variables = merge(var.environment_variables, each.value.environment)
  }

  tracing_config {
    mode = var.tracing ? "Active" : "PassThrough"
  }

  # A function that runs before its log group is there makes one that keeps logs for ever.
  depends_on = [aws_cloudwatch_log_group.function, aws_iam_role_policy.function]
}

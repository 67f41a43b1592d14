# What the consumer fails on, for as long as a queue can keep it.
resource "aws_sqs_queue" "failures" {
  name                      = local.queue
  message_retention_seconds = 14 * 24 * 60 * 60
  sqs_managed_sse_enabled   = true
}

resource "aws_lambda_function_event_invoke_config" "consumer" {
  function_name          = aws_lambda_function.function["consumer"].function_name
  maximum_retry_attempts = var.consumer_retries

  destination_config {
    on_failure {
      destination = aws_sqs_queue.failures.arn
    }
  }
}

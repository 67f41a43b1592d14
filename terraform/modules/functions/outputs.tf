output "names" {
  description = "Names of the functions, by `producer` and `consumer`."
  value       = { for key, function in aws_lambda_function.function : key => function.function_name }
}

output "producer_invoke_arn" {
  description = "What the API invokes the producer by."
  value       = aws_lambda_function.function["producer"].invoke_arn
}

output "failure_queue" {
  description = "Name and URL of the queue of what the consumer failed on."
  value       = { name = aws_sqs_queue.failures.name, url = aws_sqs_queue.failures.url }
}

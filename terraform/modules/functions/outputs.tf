output "names" {
  description = "Names of the functions, by `producer` and `consumer`."
  value       = { for key, function in aws_lambda_function.function : key => function.function_name }
}

# Constructed: the API's deployment is made anew before the old one is gone, and Terraform would do the same to all
# that it depends on. Function, package and bucket have names, so that a second one can't be made beside the first,
# and one whose creation was broken off could never be made again.
output "producer_invoke_arn" {
  description = "What the API invokes the producer by."
  value       = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_region.current.name}:lambda:path/2015-03-31/functions/${local.arn_of.lambda}:function:${local.names.producer}/invocations"
}

output "failure_queue" {
  description = "Name and URL of the queue of what the consumer failed on."
  value       = { name = aws_sqs_queue.failures.name, url = aws_sqs_queue.failures.url }
}

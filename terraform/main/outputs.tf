output "api_url" {
  description = "Where bodies are posted to."
  value       = module.api.url
}

output "rest_api_id" {
  description = "Id of the REST API."
  value       = module.api.id
}

output "function_names" {
  description = "Names of the functions, by `producer` and `consumer`."
  value       = module.functions.names
}

output "failure_queue_url" {
  description = "URL of the queue of what the consumer failed on."
  value       = module.functions.failure_queue.url
}

output "artifacts_bucket" {
  description = "Bucket of the functions' packages."
  value       = module.artifacts.bucket
}

output "dashboard_url" {
  description = "Where the dashboard is in AWS's console."
  value       = module.observability.dashboard_url
}

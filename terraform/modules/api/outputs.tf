output "id" {
  description = "Id of the REST API."
  value       = aws_api_gateway_rest_api.api.id
}

output "url" {
  description = "Where bodies are posted to."
  value       = "${aws_api_gateway_stage.api.invoke_url}/${local.path}"
}

output "parts" {
  description = "Hash of all parts of the API: what makes it be deployed anew."
  value       = aws_api_gateway_deployment.api.triggers.parts
}

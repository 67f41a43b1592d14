output "server" {
  value = terraform_data.server.output
}

output "greeting" {
  value = var.greeting
}

output "password" {
  value     = var.password
  sensitive = true
}

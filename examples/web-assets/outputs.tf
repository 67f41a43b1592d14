output "bucket" {
  description = "Bucket that assets are published to."
  value       = aws_s3_bucket.assets.id
}

output "publisher_role" {
  description = "ARN of the role that publishes."
  value       = aws_iam_role.publisher.arn
}

output "signing_key_fingerprint" {
  description = "What the signing key is known by."
  value       = sha256(var.signing_key)
  sensitive   = true
}

output "bucket" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.artifacts.bucket
}

output "packages" {
  description = "Where each function's package is: bucket, key and version of the object, and the SHA-256 of its content in Base64."
  value = {
    for name, object in aws_s3_object.package : name => {
      bucket  = object.bucket
      key     = object.key
      version = object.version_id
      hash    = local.hashes[name]
    }
  }
}

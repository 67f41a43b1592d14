locals {
  hashes = { for name, path in var.packages : name => filebase64sha256(path) }
}

resource "aws_s3_object" "package" {
  for_each = var.packages

  # A package that is uploaded before versions are kept has the version "null", which the next upload overwrites.
  bucket       = aws_s3_bucket_versioning.artifacts.bucket
  key          = "${each.key}.zip"
  source       = each.value
  content_type = "application/zip"
  # An ETag is no hash of the content once an upload has several parts.
  source_hash = local.hashes[each.key]

  depends_on = [aws_s3_bucket_server_side_encryption_configuration.artifacts]
}

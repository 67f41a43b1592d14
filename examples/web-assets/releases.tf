# Which build of which asset is live.
resource "aws_dynamodb_table" "releases" {
  name         = "web-assets-${var.environment}-releases"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "version"

  attribute {
    name = "version"
    type = "S"
  }
}

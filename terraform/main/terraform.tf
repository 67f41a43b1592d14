terraform {
  # Locking by a file in the bucket came with 1.10.
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }

  # Bucket, key and region come from the action's inputs.
  backend "s3" {}
}

mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

variables {
  bucket   = "orders-dev-artifacts-123456789012"
  packages = { producer = "main.tf", consumer = "access.tf" }
}

run "keeps_packages_as_they_are" {
  command = plan

  assert {
    condition     = { for name, object in aws_s3_object.package : name => object.key } == { producer = "producer.zip", consumer = "consumer.zip" }
    error_message = "Each package has the name of its function."
  }

  assert {
    condition     = aws_s3_object.package["producer"].source == "main.tf" && aws_s3_object.package["producer"].source_hash == filebase64sha256("main.tf")
    error_message = "A package is compared by what is in it, at a path that is the same everywhere."
  }

  assert {
    condition     = output.packages["consumer"].hash == filebase64sha256("access.tf")
    error_message = "The hash is Lambda's own: SHA-256 in Base64."
  }
}

run "lets_nobody_in" {
  command = plan

  assert {
    condition = jsondecode(aws_s3_bucket_policy.artifacts.policy).Statement == [{
      Sid       = "RefusePlainHttp"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::orders-dev-artifacts-123456789012", "arn:aws:s3:::orders-dev-artifacts-123456789012/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
    error_message = "Plain HTTP is refused, for the bucket and for what is in it."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.artifacts.block_public_acls,
      aws_s3_bucket_public_access_block.artifacts.block_public_policy,
      aws_s3_bucket_public_access_block.artifacts.ignore_public_acls,
      aws_s3_bucket_public_access_block.artifacts.restrict_public_buckets,
    ])
    error_message = "Nothing makes the bucket public."
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.artifacts.rule).apply_server_side_encryption_by_default).sse_algorithm == "AES256"
    error_message = "Packages are encrypted."
  }
}

run "lets_versions_expire" {
  command = plan

  variables {
    noncurrent_days = 7
  }

  assert {
    condition     = one(aws_s3_bucket_versioning.artifacts.versioning_configuration).status == "Enabled"
    error_message = "Versions are kept."
  }

  assert {
    condition     = one(aws_s3_bucket_lifecycle_configuration.artifacts.rule[0].noncurrent_version_expiration).noncurrent_days == 7
    error_message = "Superseded versions expire."
  }
}

run "refuses_a_bucket_that_s3_refuses" {
  command         = plan
  expect_failures = [var.bucket]

  variables {
    bucket = "Orders_artifacts"
  }
}

run "refuses_to_keep_versions_for_no_day" {
  command         = plan
  expect_failures = [var.noncurrent_days]

  variables {
    noncurrent_days = 0
  }
}

run "refuses_to_deploy_nothing" {
  command         = plan
  expect_failures = [var.packages]

  variables {
    packages = {}
  }
}

run "refuses_a_package_that_is_not_there" {
  command         = plan
  expect_failures = [var.packages]

  variables {
    packages = { producer = "main.tf", consumer = "nowhere.zip" }
  }
}

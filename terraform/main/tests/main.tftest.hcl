mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-central-1" }
  }
}

# The packages are made by the action.
override_module {
  target = module.artifacts
  outputs = {
    bucket = "orders-dev-artifacts-123456789012"
    packages = {
      producer = { bucket = "artifacts", key = "producer.zip", version = "p1", hash = "cHJvZHVjZXI=" }
      consumer = { bucket = "artifacts", key = "consumer.zip", version = "c1", hash = "Y29uc3VtZXI=" }
    }
  }
}

variables {
  environment     = "dev"
  service         = "orders"
  repository      = "octo-org/shop"
  files_directory = "../../files"
}

run "begins_every_name_with_service_and_environment" {
  command = plan

  assert {
    condition     = local.bucket == "orders-dev-artifacts-123456789012" && output.function_names == { producer = "orders-dev-producer", consumer = "orders-dev-consumer" }
    error_message = "Names begin with the prefix."
  }

  assert {
    condition     = local.packages == { producer = "../packages/producer.zip", consumer = "../packages/consumer.zip" }
    error_message = "Packages are where the action puts them."
  }
}

run "bounds_roles_as_the_bootstrap_asks" {
  command = plan

  assert {
    condition     = local.permissions_boundary == "arn:aws:iam::123456789012:policy/planwright/orders-dev-boundary"
    error_message = "Without a word, roles have the boundary of the bootstrap."
  }
}

run "leaves_roles_unbounded_where_told" {
  command = plan

  variables {
    permissions_boundary = ""
  }

  assert {
    condition     = local.permissions_boundary == null
    error_message = "An empty boundary is none."
  }
}

run "refuses_an_environment_that_is_no_name" {
  command         = plan
  expect_failures = [var.environment]

  variables {
    environment = "Dev"
  }
}

run "refuses_a_service_that_is_no_name" {
  command         = plan
  expect_failures = [var.service]

  variables {
    service = "orders_api"
  }
}

run "refuses_names_that_have_no_room" {
  command         = plan
  expect_failures = [var.service]

  variables {
    service     = "a-service-with-quite-a-long-name"
    environment = "production"
  }
}

run "refuses_a_repository_without_its_owner" {
  command         = plan
  expect_failures = [var.repository]

  variables {
    repository = "shop"
  }
}

run "refuses_a_boundary_that_is_no_policy" {
  command         = plan
  expect_failures = [var.permissions_boundary]

  variables {
    permissions_boundary = "boundary"
  }
}

run "refuses_a_retention_that_cloudwatch_does_not_know" {
  command         = plan
  expect_failures = [var.log_retention_days]

  variables {
    log_retention_days = 10
  }
}

run "refuses_a_log_level_that_is_none" {
  command         = plan
  expect_failures = [var.log_level]

  variables {
    log_level = "info"
  }
}

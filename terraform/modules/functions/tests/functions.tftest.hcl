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

variables {
  prefix = "orders-dev"
  packages = {
    producer = { bucket = "artifacts", key = "producer.zip", version = "p1", hash = "cHJvZHVjZXI=" }
    consumer = { bucket = "artifacts", key = "consumer.zip", version = "c1", hash = "Y29uc3VtZXI=" }
  }
  producer = {
    runtime = "nodejs22.x", handler = "index.handler", memory_size = 256, timeout = 10, reserved_concurrency = -1
  }
  consumer = {
    runtime = "python3.13", handler = "app.main", memory_size = 512, timeout = 30, reserved_concurrency = 5
  }
  environment_variables = { ENVIRONMENT = "dev" }
  log_retention_days    = 14
  tracing               = true
}

run "lets_each_function_do_its_own_work_alone" {
  command = plan

  assert {
    condition = jsondecode(aws_iam_role_policy.function["producer"].policy).Statement == [
      {
        Sid      = "Log"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/orders-dev-producer:*"
      },
      {
        Sid      = "InvokeConsumer"
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = "arn:aws:lambda:eu-central-1:123456789012:function:orders-dev-consumer"
      },
      {
        Sid      = "Trace"
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
        Resource = "*"
      },
    ]
    error_message = "The producer logs, traces and invokes the consumer, no more."
  }

  assert {
    condition = jsondecode(aws_iam_role_policy.function["consumer"].policy).Statement == [
      {
        Sid      = "Log"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/orders-dev-consumer:*"
      },
      {
        Sid      = "KeepFailures"
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = "arn:aws:sqs:eu-central-1:123456789012:orders-dev-consumer-failures"
      },
      {
        Sid      = "Trace"
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
        Resource = "*"
      },
    ]
    error_message = "The consumer logs, traces and fills its failure queue, no more."
  }

  assert {
    condition = alltrue([
      for role in aws_iam_role.function :
      jsondecode(role.assume_role_policy).Statement == [{
        Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole"
      }]
    ])
    error_message = "Lambda alone assumes the roles."
  }
}

run "runs_each_function_as_it_is_told" {
  command = plan

  assert {
    condition = (
      aws_lambda_function.function["consumer"].runtime == "python3.13" &&
      aws_lambda_function.function["consumer"].handler == "app.main" &&
      aws_lambda_function.function["consumer"].memory_size == 512 &&
      aws_lambda_function.function["consumer"].timeout == 30 &&
      aws_lambda_function.function["consumer"].reserved_concurrent_executions == 5 &&
      aws_lambda_function.function["producer"].reserved_concurrent_executions == -1
    )
    error_message = "Runtime, handler, memory, timeout and concurrency are the variables'."
  }

  assert {
    condition = alltrue([
      for key, function in aws_lambda_function.function :
      function.s3_key == "${key}.zip" && function.s3_object_version == var.packages[key].version &&
      function.source_code_hash == var.packages[key].hash
    ])
    error_message = "A function is deployed from its package, in the very version."
  }

  assert {
    condition = (
      one(aws_lambda_function.function["producer"].environment).variables ==
      tomap({ ENVIRONMENT = "dev", CONSUMER_FUNCTION_NAME = "orders-dev-consumer" }) &&
      one(aws_lambda_function.function["consumer"].environment).variables == tomap({ ENVIRONMENT = "dev" })
    )
    error_message = "The producer knows the consumer's name."
  }

  assert {
    condition     = alltrue([for group in aws_cloudwatch_log_group.function : group.retention_in_days == 14])
    error_message = "Logs are kept as long as was said."
  }
}

run "keeps_what_fails" {
  command = plan

  variables {
    consumer_retries = 1
  }

  assert {
    condition     = aws_lambda_function_event_invoke_config.consumer.maximum_retry_attempts == 1
    error_message = "The consumer is tried again as often as was said."
  }

  assert {
    condition     = aws_sqs_queue.failures.name == "orders-dev-consumer-failures" && aws_sqs_queue.failures.message_retention_seconds == 1209600
    error_message = "Failures are kept as long as a queue can."
  }
}

run "leaves_traces_only_where_told" {
  command = plan

  variables {
    tracing = false
  }

  assert {
    condition = alltrue([
      for key, function in aws_lambda_function.function :
      one(function.tracing_config).mode == "PassThrough" &&
      !strcontains(aws_iam_role_policy.function[key].policy, "xray")
    ])
    error_message = "Without tracing no function may write to X-Ray."
  }
}

run "bounds_roles" {
  command = plan

  variables {
    permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"
  }

  assert {
    condition     = alltrue([for role in aws_iam_role.function : role.permissions_boundary == "arn:aws:iam::123456789012:policy/boundary"])
    error_message = "Both roles have the boundary."
  }
}

run "refuses_a_prefix_that_makes_names_too_long" {
  command         = plan
  expect_failures = [var.prefix]

  variables {
    prefix = "a23456789-123456789-123456789-123456789-123456789-123456"
  }
}

run "refuses_a_package_too_few" {
  command         = plan
  expect_failures = [var.packages]

  variables {
    packages = { producer = { bucket = "artifacts", key = "producer.zip", version = "p1", hash = "cHJvZHVjZXI=" } }
  }
}

run "refuses_a_producer_that_the_api_does_not_wait_for" {
  command         = plan
  expect_failures = [var.producer]

  variables {
    producer = {
      runtime = "nodejs22.x", handler = "index.handler", memory_size = 256, timeout = 30, reserved_concurrency = -1
    }
  }
}

run "refuses_a_consumer_that_lambda_does_not_run" {
  command         = plan
  expect_failures = [var.consumer]

  variables {
    consumer = {
      runtime = "nodejs22.x", handler = "index.handler", memory_size = 64, timeout = 901, reserved_concurrency = -2
    }
  }
}

run "refuses_more_retries_than_there_are" {
  command         = plan
  expect_failures = [var.consumer_retries]

  variables {
    consumer_retries = 3
  }
}

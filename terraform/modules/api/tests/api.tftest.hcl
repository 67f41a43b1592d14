mock_provider "aws" {
  mock_resource "aws_api_gateway_rest_api" {
    defaults = { execution_arn = "arn:aws:execute-api:eu-central-1:123456789012:abc" }
  }
  mock_resource "aws_api_gateway_stage" {
    defaults = { invoke_url = "https://abc.execute-api.eu-central-1.amazonaws.com/dev" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:access" }
  }
}

variables {
  name          = "orders-dev"
  stage         = "dev"
  function_name = "orders-dev-producer"
  function = {
    invoke_arn = "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/orders-dev-producer/invocations"
    timeout    = 10
  }
  body_schema        = "{\"type\": \"object\", \"description\": \"An object with \\\"data\\\".\"}"
  throttling         = { rate_limit = 5, burst_limit = 10 }
  log_retention_days = 14
  tracing            = true
}

run "is_deployed" {
  assert {
    condition     = output.url == "https://abc.execute-api.eu-central-1.amazonaws.com/dev/items"
    error_message = "Bodies are posted to the stage's items."
  }

  assert {
    condition     = aws_lambda_permission.api.source_arn == "arn:aws:execute-api:eu-central-1:123456789012:abc/dev/POST/items"
    error_message = "This method of this API at this stage invokes the function, and no other."
  }
}

run "checks_bodies_of_any_type" {
  command = plan

  assert {
    condition     = aws_api_gateway_method.post.request_models == tomap({ "application/json" = "Body", "$default" = "Body" })
    error_message = "A body of another type is checked as well."
  }

  assert {
    condition     = aws_api_gateway_request_validator.body.validate_request_body && jsondecode(aws_api_gateway_model.body.schema).type == "object"
    error_message = "The gateway checks the body by the schema."
  }
}

run "answers_json_that_helps" {
  command = plan

  assert {
    condition = alltrue([
      for response in aws_api_gateway_gateway_response.refusal :
      can(jsondecode(replace(response.response_templates["application/json"], "$context.error.messageString", "\"Why\"")))
    ])
    error_message = "Each answer is JSON."
  }

  assert {
    condition = jsondecode(replace(
      aws_api_gateway_gateway_response.refusal["BAD_REQUEST_BODY"].response_templates["application/json"],
      "$context.error.messageString", "\"Invalid request body\""
    )) == { message = "Invalid request body", hint = "An object with \"data\".", requestId = "$context.requestId" }
    error_message = "A refusal says what a body must look like."
  }
}

run "is_throttled_and_watched" {
  command = plan

  assert {
    condition = (
      one(aws_api_gateway_method_settings.all.settings).throttling_rate_limit == 5 &&
      one(aws_api_gateway_method_settings.all.settings).throttling_burst_limit == 10 &&
      one(aws_api_gateway_method_settings.all.settings).metrics_enabled
    )
    error_message = "Throttling and metrics are the stage's."
  }

  assert {
    condition     = aws_cloudwatch_log_group.access.retention_in_days == 14 && jsondecode(one(aws_api_gateway_stage.api.access_log_settings).format).requestId == "$context.requestId"
    error_message = "Each request leaves a line of JSON."
  }
}

run "is_not_deployed_for_what_is_no_part_of_it" {
  variables {
    body_schema        = "{ \"description\": \"An object with \\\"data\\\".\",   \"type\": \"object\" }"
    throttling         = { rate_limit = 50, burst_limit = 100 }
    log_retention_days = 30
    tracing            = false
  }

  assert {
    condition     = output.parts == run.is_deployed.parts
    error_message = "Spelling, throttling, retention and tracing leave the deployment alone."
  }
}

run "is_deployed_when_the_schema_changes" {
  variables {
    body_schema = "{\"type\": \"array\"}"
  }

  assert {
    condition     = output.parts != run.is_deployed.parts
    error_message = "A new schema needs a new deployment."
  }
}

run "refuses_a_schema_that_is_none" {
  command         = plan
  expect_failures = [var.body_schema]

  variables {
    body_schema = "not JSON"
  }
}

run "refuses_to_throttle_everything" {
  command         = plan
  expect_failures = [var.throttling]

  variables {
    throttling = { rate_limit = 0, burst_limit = 10 }
  }
}

run "refuses_a_stage_that_is_no_part_of_a_path" {
  command         = plan
  expect_failures = [var.stage]

  variables {
    stage = "dev/eu"
  }
}

run "refuses_a_name_that_aws_refuses" {
  command         = plan
  expect_failures = [var.name]

  variables {
    name = "Orders dev"
  }
}

# A small service: an API, the function that answers it, and one that it leaves the work to.

terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "5.100.0" }
  }
}

variable "failures" {
  description = "ARN of the queue that keeps what the worker fails on."
  type        = string
}

locals {
  packages = { clerk = "index.handler", worker = "index.handler" }
  grants = {
    clerk  = { action = "lambda:InvokeFunction", resource = aws_lambda_function.this["worker"].arn }
    worker = { action = "sqs:SendMessage", resource = var.failures }
  }
  schema = jsonencode({
    "$schema"            = "http://json-schema.org/draft-04/schema#"
    type                 = "object"
    required             = ["data"]
    additionalProperties = false
    properties = {
      data = { type = "array", minItems = 1, maxItems = 3, items = { type = "integer", maximum = 9007199254740991 } }
    }
  })
}

resource "aws_s3_bucket" "packages" {
  bucket = "frontdoor-packages"
}

resource "aws_s3_object" "package" {
  for_each    = local.packages
  bucket      = aws_s3_bucket.packages.bucket
  key         = "functions/${each.key}.zip"
  source      = "${path.module}/${each.key}.zip"
  source_hash = filebase64sha256("${path.module}/${each.key}.zip")
}

resource "aws_iam_role" "this" {
  for_each = local.packages
  name     = "frontdoor-${each.key}"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "this" {
  for_each = local.grants
  role     = aws_iam_role.this[each.key].name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = each.value.action, Resource = each.value.resource }]
  })
}

resource "aws_lambda_function" "this" {
  for_each         = local.packages
  function_name    = "frontdoor-${each.key}"
  role             = aws_iam_role.this[each.key].arn
  runtime          = "nodejs22.x"
  handler          = each.value
  s3_bucket        = aws_s3_object.package[each.key].bucket
  s3_key           = aws_s3_object.package[each.key].key
  source_code_hash = aws_s3_object.package[each.key].source_hash
  timeout          = 2
  environment {
    variables = { WORKER = "frontdoor-worker" }
  }
}

resource "aws_lambda_function_event_invoke_config" "worker" {
  function_name          = aws_lambda_function.this["worker"].function_name
  maximum_retry_attempts = 1
  destination_config {
    on_failure {
      destination = var.failures
    }
  }
}

resource "aws_lambda_permission" "api" {
  function_name = aws_lambda_function.this["clerk"].function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.this.execution_arn}/*/POST/items"
}

resource "aws_api_gateway_rest_api" "this" {
  name = "frontdoor"
}

resource "aws_api_gateway_resource" "items" {
  rest_api_id = aws_api_gateway_rest_api.this.id
  parent_id   = aws_api_gateway_rest_api.this.root_resource_id
  path_part   = "items"
}

resource "aws_api_gateway_model" "body" {
  rest_api_id  = aws_api_gateway_rest_api.this.id
  name         = "Body"
  content_type = "application/json"
  schema       = local.schema
}

resource "aws_api_gateway_request_validator" "body" {
  rest_api_id           = aws_api_gateway_rest_api.this.id
  name                  = "body"
  validate_request_body = true
}

resource "aws_api_gateway_gateway_response" "bad_body" {
  rest_api_id   = aws_api_gateway_rest_api.this.id
  response_type = "BAD_REQUEST_BODY"
  status_code   = "400"
  response_templates = {
    "application/json" = jsonencode({
      message = "$context.error.message: $context.error.validationErrorString"
      stage   = "$context.stage"
    })
  }
}

# Each path with a method that takes any content type to be JSON, or JSON alone.
resource "aws_api_gateway_method" "this" {
  for_each             = { POST = { "$default" = "Body" }, PUT = { "application/json" = "Body" } }
  rest_api_id          = aws_api_gateway_rest_api.this.id
  resource_id          = aws_api_gateway_resource.items.id
  http_method          = each.key
  authorization        = "NONE"
  request_validator_id = aws_api_gateway_request_validator.body.id
  request_models       = each.value
  depends_on           = [aws_api_gateway_model.body]
}

resource "aws_api_gateway_integration" "this" {
  for_each                = aws_api_gateway_method.this
  rest_api_id             = aws_api_gateway_rest_api.this.id
  resource_id             = aws_api_gateway_resource.items.id
  http_method             = each.value.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.this["clerk"].invoke_arn
}

resource "aws_api_gateway_deployment" "this" {
  rest_api_id = aws_api_gateway_rest_api.this.id
  triggers    = { schema = local.schema }
  depends_on  = [aws_api_gateway_integration.this, aws_api_gateway_gateway_response.bad_body]
}

resource "aws_api_gateway_stage" "dev" {
  rest_api_id   = aws_api_gateway_rest_api.this.id
  deployment_id = aws_api_gateway_deployment.this.id
  stage_name    = "dev"
}

output "api_url" {
  value = "${aws_api_gateway_stage.dev.invoke_url}/items"
}

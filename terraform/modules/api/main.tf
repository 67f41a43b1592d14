resource "aws_api_gateway_rest_api" "api" {
  name = var.name

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_resource" "items" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  parent_id   = aws_api_gateway_rest_api.api.root_resource_id
  path_part   = local.path
}

resource "aws_api_gateway_model" "body" {
  rest_api_id  = aws_api_gateway_rest_api.api.id
  name         = "Body"
  content_type = "application/json"
  schema       = local.body_schema
}

resource "aws_api_gateway_request_validator" "body" {
  rest_api_id           = aws_api_gateway_rest_api.api.id
  name                  = "body"
  validate_request_body = true
}

resource "aws_api_gateway_method" "post" {
  rest_api_id          = aws_api_gateway_rest_api.api.id
  resource_id          = aws_api_gateway_resource.items.id
  http_method          = local.method
  authorization        = "NONE"
  request_validator_id = aws_api_gateway_request_validator.body.id
  request_models       = { for type in local.checked_types : type => aws_api_gateway_model.body.name }
}

resource "aws_api_gateway_integration" "producer" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = aws_api_gateway_resource.items.id
  http_method             = aws_api_gateway_method.post.http_method
  type                    = local.integration.type
  integration_http_method = local.integration.integration_http_method
  uri                     = local.integration.uri
  timeout_milliseconds    = local.integration.timeout_milliseconds
}

resource "aws_api_gateway_gateway_response" "refusal" {
  for_each = local.responses

  rest_api_id   = aws_api_gateway_rest_api.api.id
  response_type = each.key
  status_code   = each.value.status

  response_templates = {
    "application/json" = join("", [
      "{\"message\":$context.error.messageString",
      each.value.hint == null ? "" : ",\"hint\":${jsonencode(each.value.hint)}",
      ",\"requestId\":\"$context.requestId\"}",
    ])
  }
}

# This method of this API at this stage, and no other.
resource "aws_lambda_permission" "api" {
  statement_id  = "api"
  action        = "lambda:InvokeFunction"
  function_name = var.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.api.execution_arn}/${var.stage}/${local.method}/${local.path}"
}

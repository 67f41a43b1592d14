locals {
  method = "POST"
  path   = "items"

  # One spelling, so that only a change of meaning is a change.
  body_schema = jsonencode(jsondecode(var.body_schema))

  # A body of a type that no model is named for reaches the function unchecked, unless there is a `$default`.
  # https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
  checked_types = ["application/json", "$default"]

  integration = {
    type                    = "AWS_PROXY"
    integration_http_method = "POST"
    uri                     = var.function.invoke_arn
    # A second for the gateway to hear of the function's own timeout, as far as it waits at all.
    timeout_milliseconds = min(var.function.timeout + 1, 29) * 1000
  }

  # What the gateway itself answers, by https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html.
  # `messageString` brings its own quotes. `validationErrorString` has quotes in it that nothing escapes:
  # these templates know no functions.
  responses = {
    BAD_REQUEST_BODY = {
      status = 400
      hint   = try(jsondecode(var.body_schema).description, "The body must fulfil the schema of the API.")
    }
    # A path or method that there isn't: by default a 403 that speaks of authentication tokens.
    MISSING_AUTHENTICATION_TOKEN = { status = 404, hint = "There is ${local.method} /${local.path} alone." }
    THROTTLED                    = { status = 429, hint = "Try again in a moment." }
    DEFAULT_4XX                  = { status = null, hint = null }
    DEFAULT_5XX                  = { status = null, hint = "Try again, or name the requestId to the operator." }
  }
}

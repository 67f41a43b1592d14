module "artifacts" {
  source = "../modules/artifacts"

  bucket          = local.bucket
  packages        = local.packages
  noncurrent_days = var.artifact_retention_days
}

module "functions" {
  source = "../modules/functions"

  prefix               = local.prefix
  packages             = module.artifacts.packages
  producer             = var.producer
  consumer             = var.consumer
  consumer_retries     = var.consumer_retries
  log_retention_days   = var.log_retention_days
  tracing              = var.tracing
  permissions_boundary = local.permissions_boundary

  environment_variables = {
    ENVIRONMENT                  = var.environment
    LOG_LEVEL                    = var.log_level
    POWERTOOLS_LOG_LEVEL         = var.log_level
    POWERTOOLS_METRICS_NAMESPACE = var.service
    POWERTOOLS_SERVICE_NAME      = var.service
    POWERTOOLS_TRACE_ENABLED     = tostring(var.tracing)
  }
}

module "api" {
  source = "../modules/api"

  name               = local.prefix
  stage              = var.environment
  body_schema        = file("${var.files_directory}/schemas/body.json")
  throttling         = var.throttling
  log_retention_days = var.log_retention_days
  tracing            = var.tracing

  function_name = module.functions.names.producer
  function = {
    invoke_arn = module.functions.producer_invoke_arn
    timeout    = var.producer.timeout
  }
}

module "observability" {
  source = "../modules/observability"

  prefix             = local.prefix
  namespace          = var.service
  dashboard_template = "${var.files_directory}/dashboards/service.json.tftpl"
  api                = { name = local.prefix, stage = var.environment }
  failure_queue      = module.functions.failure_queue.name
  alarms_enabled     = var.alarms_enabled
  alarm_email        = var.alarm_email

  functions = {
    producer = { name = module.functions.names.producer, timeout = var.producer.timeout }
    consumer = { name = module.functions.names.consumer, timeout = var.consumer.timeout }
  }
}

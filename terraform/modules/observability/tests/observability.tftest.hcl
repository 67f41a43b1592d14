mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-west-1" }
  }
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-west-1:123456789012:orders-dev-alarms" }
  }
}

variables {
  prefix             = "orders-dev"
  namespace          = "orders"
  dashboard_template = "../../../files/dashboards/service.json.tftpl"
  functions = {
    producer = { name = "orders-dev-producer", timeout = 10 }
    consumer = { name = "orders-dev-consumer", timeout = 30 }
  }
  api            = { name = "orders-dev", stage = "dev" }
  failure_queue  = "orders-dev-consumer-failures"
  alarms_enabled = true
}

run "shows_the_service_in_its_region" {
  command = plan

  assert {
    condition = alltrue([
      for widget in jsondecode(aws_cloudwatch_dashboard.service.dashboard_body).widgets :
      try(widget.properties.region, "eu-west-1") == "eu-west-1"
    ])
    error_message = "Every widget looks at the region of the service."
  }

  assert {
    condition = alltrue([
      for name in ["orders-dev-producer", "orders-dev-consumer", "AWS/ApiGateway", "orders-dev-consumer-failures", "ItemsProcessed"] :
      strcontains(aws_cloudwatch_dashboard.service.dashboard_body, "\"${name}\"")
    ])
    error_message = "Every function, the API, the failure queue and the service's own metrics are on the dashboard."
  }

  assert {
    condition     = output.dashboard_url == "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards/dashboard/orders-dev"
    error_message = "The dashboard is found in its region."
  }
}

run "raises_alarms" {
  variables {
    alarm_email = "on-call@example.com"
  }

  assert {
    condition = toset(keys(aws_cloudwatch_metric_alarm.service)) == toset([
      "api-5xx", "failures",
      "consumer-duration", "consumer-errors", "consumer-throttles",
      "producer-duration", "producer-errors", "producer-throttles",
    ])
    error_message = "There are alarms on each function, the failure queue and the API."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.service["consumer-duration"].threshold == 24000
    error_message = "A duration near the timeout is 80 % of it, in milliseconds."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.service["api-5xx"].dimensions == tomap({ ApiName = "orders-dev", Stage = "dev" })
    error_message = "The API is watched at its stage."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.service : alarm.alarm_actions == toset([output.alarm_topic])])
    error_message = "Every alarm goes to the topic."
  }

  assert {
    condition     = aws_sns_topic_subscription.email[0].endpoint == "on-call@example.com"
    error_message = "The topic is mailed."
  }
}

run "mails_nobody_unasked" {
  command = plan

  assert {
    condition     = length(aws_sns_topic_subscription.email) == 0
    error_message = "Without an address there is no subscription."
  }
}

run "is_quiet_where_told" {
  command = plan

  variables {
    alarms_enabled = false
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.service) + length(aws_sns_topic.alarms) == 0 && output.alarm_topic == null
    error_message = "Without alarms there is neither alarm nor topic."
  }
}

run "refuses_an_address_that_is_none" {
  command         = plan
  expect_failures = [var.alarm_email]

  variables {
    alarm_email = "on-call"
  }
}

run "refuses_to_mail_no_alarms" {
  command         = plan
  expect_failures = [var.alarm_email]

  variables {
    alarms_enabled = false
    alarm_email    = "on-call@example.com"
  }
}

run "refuses_a_template_that_is_not_there" {
  command         = plan
  expect_failures = [var.dashboard_template]

  variables {
    dashboard_template = "nowhere.json.tftpl"
  }
}

resource "aws_sns_topic" "alerts" {
  name         = "web-assets-${var.environment}-alerts"
  display_name = "Web assets (${var.environment})"
}

resource "aws_sns_topic_subscription" "on_call" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "email"
  endpoint  = var.on_call
}

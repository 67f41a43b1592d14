output "dashboard_url" {
  description = "Where the dashboard is in AWS's console."
  value       = "https://${local.region}.${local.console}/cloudwatch/home?region=${local.region}#dashboards/dashboard/${aws_cloudwatch_dashboard.service.dashboard_name}"
}

output "alarm_topic" {
  description = "ARN of the topic that alarms go to; null without alarms."
  value       = one(aws_sns_topic.alarms[*].arn)
}

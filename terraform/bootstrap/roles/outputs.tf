output "plan" {
  description = "ARN of the role that plans."
  value       = aws_iam_role.plan.arn
}

output "apply" {
  description = "ARN of the role that applies."
  value       = aws_iam_role.apply.arn
}

output "boundary" {
  description = "ARN of the boundary that the apply role's roles must have."
  value       = aws_iam_policy.boundary.arn
}

resource "aws_iam_role" "plan" {
  name               = "${local.prefix}-plan"
  path               = local.path
  description        = "Plans ${var.service}/${var.environment} for ${var.repository}."
  assume_role_policy = jsonencode(local.trust["${var.environment}-plan"])
}

resource "aws_iam_role_policy" "plan_state" {
  name   = "state"
  role   = aws_iam_role.plan.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.locks_state })
}

resource "aws_iam_role_policy" "plan_service" {
  name   = "service"
  role   = aws_iam_role.plan.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.reads_service })
}

locals {
  # Who may assume a role: jobs of the repository in one GitHub environment.
  trust = {
    for environment in [var.environment, "${var.environment}-plan"] : environment => {
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Principal = { Federated = "${local.iam}:oidc-provider/${var.issuer}" }
        Action    = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "${var.issuer}:aud" = var.audience
            "${var.issuer}:sub" = [for subject in var.subjects : "${subject}:environment:${environment}"]
          }
        }
      }]
    }
  }

  # https://developer.hashicorp.com/terraform/language/backend/s3#permissions-required
  locks_state = [
    {
      Sid      = "FindsState"
      Effect   = "Allow"
      Action   = "s3:ListBucket"
      Resource = local.state
    },
    {
      Sid      = "ReadsState"
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = "${local.states}/*"
    },
    {
      Sid      = "LocksState"
      Effect   = "Allow"
      Action   = ["s3:PutObject", "s3:DeleteObject"]
      Resource = "${local.states}/*.tflock"
    },
  ]

  reads_service = [
    {
      Sid      = "ReadsArtifacts"
      Effect   = "Allow"
      Action   = ["s3:Get*", "s3:List*"]
      Resource = [local.artifacts, "${local.artifacts}/*"]
    },
    {
      Sid      = "ReadsFunctions"
      Effect   = "Allow"
      Action   = ["lambda:Get*", "lambda:List*"]
      Resource = local.functions
    },
    {
      Sid      = "ReadsRoles"
      Effect   = "Allow"
      Action   = ["iam:GetRole", "iam:GetRolePolicy", "iam:List*"]
      Resource = local.roles
    },
    {
      Sid      = "ReadsQueues"
      Effect   = "Allow"
      Action   = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListQueueTags"]
      Resource = local.queues
    },
    {
      Sid      = "ReadsTopics"
      Effect   = "Allow"
      Action   = ["sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic", "sns:ListTagsForResource"]
      Resource = local.topics
    },
    {
      Sid      = "ReadsAlarms"
      Effect   = "Allow"
      Action   = "cloudwatch:ListTagsForResource"
      Resource = local.alarms
    },
    {
      Sid      = "ReadsDashboards"
      Effect   = "Allow"
      Action   = "cloudwatch:GetDashboard"
      Resource = local.dashboards
    },
    {
      Sid      = "ReadsLogGroups"
      Effect   = "Allow"
      Action   = "logs:ListTagsForResource"
      Resource = concat([local.function_logs], local.api_logs)
    },
    {
      Sid      = "ReadsApis"
      Effect   = "Allow"
      Action   = "apigateway:GET"
      Resource = concat(local.apis, [local.tags])
    },
    # These know no resource, or look at all.
    {
      Sid      = "ReadsAccount"
      Effect   = "Allow"
      Action   = ["cloudwatch:DescribeAlarms", "logs:DescribeLogGroups", "sns:GetSubscriptionAttributes"]
      Resource = "*"
    },
  ]
}

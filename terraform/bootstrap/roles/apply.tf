resource "aws_iam_role" "apply" {
  name               = "${local.prefix}-apply"
  path               = local.path
  description        = "Applies ${var.service}/${var.environment} for ${var.repository}."
  assume_role_policy = jsonencode(local.trust[var.environment])
}

resource "aws_iam_role_policy" "apply_state" {
  name = "state"
  role = aws_iam_role.apply.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.locks_state, [{
      Sid      = "WritesState"
      Effect   = "Allow"
      Action   = "s3:PutObject"
      Resource = "${local.states}/*"
    }])
  })
}

resource "aws_iam_role_policy" "apply_service" {
  name = "service"
  role = aws_iam_role.apply.id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat(local.reads_service, local.writes_service)
  })
}

resource "aws_iam_role_policy" "apply_roles" {
  name = "roles"
  role = aws_iam_role.apply.id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat(local.makes_roles, local.stays_as_it_is)
  })
}

locals {
  writes_service = concat([
    {
      Sid    = "WritesArtifacts"
      Effect = "Allow"
      Action = [
        "s3:CreateBucket",
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
        "s3:PutBucketOwnershipControls",
        "s3:PutBucketPolicy",
        "s3:PutBucketPublicAccessBlock",
        "s3:PutBucketTagging",
        "s3:PutBucketVersioning",
        "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration",
      ]
      Resource = local.artifacts
    },
    {
      Sid    = "WritesPackages"
      Effect = "Allow"
      Action = [
        "s3:DeleteObject",
        "s3:DeleteObjectTagging",
        "s3:DeleteObjectVersion",
        "s3:PutObject",
        "s3:PutObjectTagging",
      ]
      Resource = "${local.artifacts}/*"
    },
    {
      Sid    = "WritesFunctions"
      Effect = "Allow"
      Action = [
        "lambda:AddPermission",
        "lambda:CreateFunction",
        "lambda:DeleteFunction",
        "lambda:DeleteFunctionConcurrency",
        "lambda:DeleteFunctionEventInvokeConfig",
        "lambda:PublishVersion",
        "lambda:PutFunctionConcurrency",
        "lambda:PutFunctionEventInvokeConfig",
        "lambda:RemovePermission",
        "lambda:TagResource",
        "lambda:UntagResource",
        "lambda:UpdateFunctionCode",
        "lambda:UpdateFunctionConfiguration",
        "lambda:UpdateFunctionEventInvokeConfig",
      ]
      Resource = local.functions
    },
    {
      Sid      = "WritesQueues"
      Effect   = "Allow"
      Action   = ["sqs:CreateQueue", "sqs:DeleteQueue", "sqs:SetQueueAttributes", "sqs:TagQueue", "sqs:UntagQueue"]
      Resource = local.queues
    },
    {
      Sid    = "WritesTopics"
      Effect = "Allow"
      Action = [
        "sns:CreateTopic",
        "sns:DeleteTopic",
        "sns:SetTopicAttributes",
        "sns:Subscribe",
        "sns:TagResource",
        "sns:UntagResource",
      ]
      Resource = local.topics
    },
    # AWS knows no resource for a subscription.
    {
      Sid      = "WritesSubscriptions"
      Effect   = "Allow"
      Action   = ["sns:SetSubscriptionAttributes", "sns:Unsubscribe"]
      Resource = "*"
    },
    {
      Sid    = "WritesAlarms"
      Effect = "Allow"
      Action = [
        "cloudwatch:DeleteAlarms",
        "cloudwatch:PutMetricAlarm",
        "cloudwatch:TagResource",
        "cloudwatch:UntagResource",
      ]
      Resource = local.alarms
    },
    {
      Sid      = "WritesDashboards"
      Effect   = "Allow"
      Action   = ["cloudwatch:DeleteDashboards", "cloudwatch:PutDashboard"]
      Resource = local.dashboards
    },
    {
      Sid    = "WritesLogGroups"
      Effect = "Allow"
      Action = [
        "logs:CreateLogGroup",
        "logs:DeleteLogGroup",
        "logs:DeleteRetentionPolicy",
        "logs:PutRetentionPolicy",
        "logs:TagResource",
        "logs:UntagResource",
      ]
      Resource = concat([local.function_logs], local.api_logs)
    },
    {
      Sid      = "WritesApis"
      Effect   = "Allow"
      Action   = ["apigateway:DELETE", "apigateway:PATCH", "apigateway:POST", "apigateway:PUT"]
      Resource = concat(local.apis, [local.tags])
    },
    ],
    # What belongs to an API has its tags, as far as permissions go.
    # https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-tagging-supported-resources.html
    [for tag, value in { service = var.service, environment = var.environment } : {
      Sid                        = "SparesApisOfOther${title(tag)}s"
      Effect                     = "Deny"
      Action                     = "apigateway:*"
      Resource                   = "*"
      Condition = {
        Null            = { "aws:ResourceTag/${tag}" = "false" }
        StringNotEquals = { "aws:ResourceTag/${tag}" = value }
      }
    }],
  )
}

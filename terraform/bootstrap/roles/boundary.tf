# The most that a role can do which the apply role creates, whatever its own policies say: what functions need.
# https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
resource "aws_iam_policy" "boundary" {
  name        = "${local.prefix}-boundary"
  path        = local.path
  description = "Bounds the roles of ${var.service}/${var.environment}."

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Log"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = local.function_logs
      },
      {
        Sid      = "Invoke"
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = local.functions
      },
      {
        Sid      = "KeepFailures"
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = local.queues
      },
      # These know no resource.
      {
        Sid      = "Trace"
        Effect   = "Allow"
        Action   = ["xray:PutTelemetryRecords", "xray:PutTraceSegments"]
        Resource = "*"
      },
    ]
  })
}

locals {
  makes_roles = [
    {
      Sid    = "MakesBoundedRoles"
      Effect = "Allow"
      Action = [
        "iam:CreateRole",
        "iam:DeleteRolePolicy",
        "iam:PutRolePermissionsBoundary",
        "iam:PutRolePolicy",
      ]
      Resource  = local.roles
      Condition = { StringEquals = { "iam:PermissionsBoundary" = local.boundary } }
    },
    {
      Sid    = "KeepsRoles"
      Effect = "Allow"
      Action = [
        "iam:DeleteRole",
        "iam:TagRole",
        "iam:UntagRole",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
      ]
      Resource = local.roles
    },
    {
      Sid       = "GivesRolesToFunctions"
      Effect    = "Allow"
      Action    = "iam:PassRole"
      Resource  = local.roles
      Condition = { StringEquals = { "iam:PassedToService" = "lambda.amazonaws.com" } }
    },
    # API Gateway's own, which comes with the account's first API.
    # https://docs.aws.amazon.com/apigateway/latest/developerguide/using-service-linked-roles.html
    {
      Sid       = "MakesTheRoleOfApiGateway"
      Effect    = "Allow"
      Action    = "iam:CreateServiceLinkedRole"
      Resource  = "${local.iam}:role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway"
      Condition = { StringEquals = { "iam:AWSServiceName" = "ops.apigateway.amazonaws.com" } }
    },
  ]

  # Whatever else it is given one day.
  stays_as_it_is = [
    {
      Sid    = "LeavesBootstrapAlone"
      Effect = "Deny"
      Action = "iam:*"
      Resource = [
        "${local.iam}:role${local.path}*",
        "${local.iam}:policy${local.path}*",
        "${local.iam}:oidc-provider/*",
      ]
    },
    {
      Sid      = "LeavesBoundariesOn"
      Effect   = "Deny"
      Action   = "iam:DeleteRolePermissionsBoundary"
      Resource = "*"
    },
  ]
}

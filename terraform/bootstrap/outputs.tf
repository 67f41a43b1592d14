output "roles" {
  description = "ARNs by `service/environment`: of the role that plans, of the one that applies, and of the boundary of the roles which that one creates."
  value       = { for stage, roles in module.roles : stage => { plan = roles.plan, apply = roles.apply, boundary = roles.boundary } }
}

output "state_bucket" {
  description = "Name of the state bucket."
  value       = aws_s3_bucket.state.bucket
}

output "backend" {
  description = "The file `backend.tf` that moves this root's own state into the bucket."
  value       = <<-EOT
    terraform {
      backend "s3" {
        bucket       = "${aws_s3_bucket.state.bucket}"
        key          = "planwright/bootstrap/terraform.tfstate"
        region       = "${var.region}"
        encrypt      = true
        use_lockfile = true
      }
    }
  EOT
}

output "github" {
  description = "Commands that make the GitHub environments, each with its role as the variable `ROLE`; only `branch` can apply."
  value = join("", [for stage, settings in local.stages : <<-EOT
    gh api --silent --method PUT repos/${settings.repository}/environments/${settings.environment}-plan
    gh variable set ROLE --repo ${settings.repository} --env ${settings.environment}-plan --body ${module.roles[stage].plan}
    gh api --silent --method PUT repos/${settings.repository}/environments/${settings.environment} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'
    gh api --silent --method POST repos/${settings.repository}/environments/${settings.environment}/deployment-branch-policies -f name=${settings.branch}
    gh variable set ROLE --repo ${settings.repository} --env ${settings.environment} --body ${module.roles[stage].apply}
  EOT
  ])
}

output "workflow" {
  description = "The step of each service's workflow, by service."
  value = { for service, settings in var.services : service => <<-EOT
    - uses: planwright/planwright@v1
      with:
        service: ${service}
        environment: $${{ matrix.environment }}
        role-to-assume: $${{ vars.ROLE }}
        aws-region: ${var.region}
        state-bucket: ${aws_s3_bucket.state.bucket}
  EOT
  }
}

# Everything is planned only: what must not be destroyed can't be created for a test.
mock_provider "aws" {
  override_during = plan

  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws", dns_suffix = "amazonaws.com" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/planwright/mocked" }
  }
}

variables {
  region       = "eu-central-1"
  state_bucket = "acme-terraform-state"
  services = {
    shop = {
      repository    = "acme/shop"
      environments  = ["dev"]
      owner_id      = 1234
      repository_id = 5678
    }
  }
}

run "one_pair_of_roles_for_each_stage" {
  command = plan

  variables {
    services = {
      shop  = { repository = "acme/shop" }
      tills = { repository = "acme/tills", environments = ["prod"] }
    }
  }

  assert {
    condition     = keys(output.roles) == ["shop/dev", "shop/int", "shop/prod", "tills/prod"]
    error_message = "Each stage of each service has its roles."
  }
}

run "says_what_to_do_on_github" {
  command = plan

  assert {
    condition     = strcontains(output.workflow.shop, "role-to-assume: $${{ vars.ROLE }}\n    aws-region: eu-central-1")
    error_message = "The workflow's step takes the role from the GitHub environment."
  }

  assert {
    condition     = strcontains(output.github, "environments/dev/deployment-branch-policies -f name=main\n")
    error_message = "Only main can be applied."
  }

  assert {
    condition     = !strcontains(output.github, "environments/dev-plan/deployment-branch-policies")
    error_message = "Every branch can be planned."
  }
}

run "china" {
  command = plan

  override_data {
    target = data.aws_partition.current
    values = { partition = "aws-cn", dns_suffix = "amazonaws.com.cn" }
  }

  variables {
    region = "cn-north-1"
  }

  assert {
    condition     = aws_iam_openid_connect_provider.github.client_id_list == toset(["sts.amazonaws.com.cn"])
    error_message = "STS has another name in China."
  }

  assert {
    condition     = startswith(jsondecode(aws_s3_bucket_policy.state.policy).Statement[0].Resource[0], "arn:aws-cn:")
    error_message = "ARNs have the partition."
  }
}

run "no_region" {
  command = plan

  variables {
    region = "Frankfurt"
  }

  expect_failures = [var.region]
}

run "no_bucket_name" {
  command = plan

  variables {
    state_bucket = "Acme.State"
  }

  expect_failures = [var.state_bucket]
}

run "no_service_name" {
  command = plan

  variables {
    services = { "Shop*" = { repository = "acme/shop" } }
  }

  expect_failures = [var.services]
}

run "too_long_a_name" {
  command = plan

  variables {
    services = { an-online-shop-for-almost-everything = { repository = "acme/shop" } }
  }

  expect_failures = [var.services]
}

run "a_wildcard_for_a_repository" {
  command = plan

  variables {
    services = { shop = { repository = "acme/*" } }
  }

  expect_failures = [var.services]
}

run "a_wildcard_for_an_environment" {
  command = plan

  variables {
    services = { shop = { repository = "acme/shop", environments = ["*"] } }
  }

  expect_failures = [var.services]
}

run "a_stage_that_the_plan_of_another_is_made_in" {
  command = plan

  variables {
    services = { shop = { repository = "acme/shop", environments = ["dev", "dev-plan"] } }
  }

  expect_failures = [var.services]
}

run "a_prefix_that_begins_another" {
  command = plan

  variables {
    services = {
      shop     = { repository = "acme/shop", environments = ["dev"] }
      shop-dev = { repository = "acme/tools", environments = ["int"] }
    }
  }

  expect_failures = [var.services]
}

run "a_prefix_made_twice" {
  command = plan

  variables {
    services = {
      shop    = { repository = "acme/shop", environments = ["eu-dev"] }
      shop-eu = { repository = "acme/shop-eu", environments = ["dev"] }
    }
  }

  expect_failures = [var.services]
}

run "a_branch_pattern" {
  command = plan

  variables {
    services = { shop = { repository = "acme/shop", branch = "release/*" } }
  }

  expect_failures = [var.services]
}

run "half_of_the_ids" {
  command = plan

  variables {
    services = { shop = { repository = "acme/shop", repository_id = 5678 } }
  }

  expect_failures = [var.services]
}

run "an_id_that_is_none" {
  command = plan

  variables {
    services = { shop = { repository = "acme/shop", owner_id = 0, repository_id = 5678 } }
  }

  expect_failures = [var.services]
}

provider "aws" {
  default_tags {
    # Never the commit: it would change every resource with every commit.
    tags = {
      service     = var.service
      environment = var.environment
      repository  = var.repository
    }
  }
}

terraform {
  required_version = ">= 1.10"
  backend "s3" {}
}

# The first half of an apply passes; the second only while there is a file `ready`, which no plan can tell before
# there is the first.

resource "terraform_data" "ground" {
  input = "ground"
}

resource "terraform_data" "first" {
  input      = "ready"
  depends_on = [terraform_data.ground]
}

resource "terraform_data" "second" {
  input = "second"

  lifecycle {
    precondition {
      condition     = fileexists("${path.module}/${terraform_data.first.output}")
      error_message = "The second half isn't ready."
    }
  }
}

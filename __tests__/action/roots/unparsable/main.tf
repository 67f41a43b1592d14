terraform {
  backend "s3" {}
}

resource "terraform_data" "greeting" {
  input = "Hello
}

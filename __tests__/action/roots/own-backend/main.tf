# The root says itself where its state is; what it leaves out comes from backend-config.
terraform {
  backend "s3" {
    key    = "own/place.tfstate"
    region = "eu-central-1"
  }
}

resource "terraform_data" "server" {
  input = "small"
}

size = "from more.tfvars"

size = "dev-sized"

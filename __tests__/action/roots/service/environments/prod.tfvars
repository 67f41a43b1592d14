size = "prod-sized"

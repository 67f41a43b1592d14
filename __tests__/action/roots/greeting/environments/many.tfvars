name   = "Ada"
copies = "many"

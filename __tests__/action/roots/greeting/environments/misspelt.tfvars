nmae = "Ada"

publishers = ["arn:aws:iam::123456789012:root"]
on_call    = "web-dev@example.com"

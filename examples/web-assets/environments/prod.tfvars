publishers = ["arn:aws:iam::123456789012:role/release"]
on_call    = "web@example.com"

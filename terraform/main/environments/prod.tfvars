log_level               = "INFO"
log_retention_days      = 365
artifact_retention_days = 180
throttling              = { rate_limit = 500, burst_limit = 1000 }
alarms_enabled          = true

producer = { memory_size = 512 }

# Out of the account's quota, and no more of it: a burst leaves the others theirs. A new account's quota of 10 is too
# small for this: ask for more in Service Quotas, or begin with -1.
consumer = { memory_size = 512, reserved_concurrency = 50 }

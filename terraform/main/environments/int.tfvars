# Watched as production is, at a smaller scale.
log_level               = "INFO"
log_retention_days      = 14
artifact_retention_days = 30
throttling              = { rate_limit = 50, burst_limit = 100 }
alarms_enabled          = true

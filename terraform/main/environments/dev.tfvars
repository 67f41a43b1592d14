# For trying out: cheap, talkative, and nobody is woken.
log_level               = "DEBUG"
log_retention_days      = 3
artifact_retention_days = 7
throttling              = { rate_limit = 5, burst_limit = 10 }
alarms_enabled          = false

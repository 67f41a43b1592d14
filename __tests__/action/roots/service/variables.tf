variable "size" {
  type    = string
  default = "small"
}

variable "environment" {
  type    = string
  default = "none"
}

variable "release" {
  type    = string
  default = "v1"
}

variable "greeting" {
  type    = string
  default = "hello"
}

variable "password" {
  type      = string
  default   = "correct-horse-battery"
  sensitive = true
}

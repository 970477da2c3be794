variable "prefix" {
  description = "Stands before every name."
  type        = string
  default     = "terraform-"
}

variable "authorization" {
  description = "Who may call the API: NONE or AWS_IAM."
  type        = string
  default     = "NONE"
}

variable "greeting" {
  description = "What the API says."
  type        = string
  default     = "Hello"
}

variable "package" {
  description = "The function's ZIP, as package.ts makes it."
  type        = string
  default     = "client.zip"
}

variable "endpoint_url" {
  description = "Where Sekisho listens; empty on AWS, where the API has a name of its own."
  type        = string
  default     = ""
}

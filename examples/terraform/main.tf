# A REST API whose GET on the root answers from a MOCK integration, and a Lambda function that calls it with its role's
# temporary credentials and may call nothing else. The same on AWS and on Sekisho: the provider reads AWS_ENDPOINT_URL.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {}

resource "aws_api_gateway_rest_api" "hello" {
  name        = "${var.prefix}api"
  description = "Says hello"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_resource" "greeting" {
  rest_api_id = aws_api_gateway_rest_api.hello.id
  parent_id   = aws_api_gateway_rest_api.hello.root_resource_id
  path_part   = "greeting"
}

resource "aws_api_gateway_method" "get" {
  rest_api_id   = aws_api_gateway_rest_api.hello.id
  resource_id   = aws_api_gateway_resource.greeting.id
  http_method   = "GET"
  authorization = var.authorization
}

resource "aws_api_gateway_integration" "mock" {
  rest_api_id = aws_api_gateway_rest_api.hello.id
  resource_id = aws_api_gateway_resource.greeting.id
  http_method = aws_api_gateway_method.get.http_method
  type        = "MOCK"

  request_templates = {
    "application/json" = jsonencode({ statusCode = 200 })
  }
}

resource "aws_api_gateway_method_response" "ok" {
  rest_api_id = aws_api_gateway_rest_api.hello.id
  resource_id = aws_api_gateway_resource.greeting.id
  http_method = aws_api_gateway_method.get.http_method
  status_code = "200"

  response_parameters = {
    "method.response.header.X-Greeting" = true
  }
}

resource "aws_api_gateway_integration_response" "ok" {
  rest_api_id = aws_api_gateway_rest_api.hello.id
  resource_id = aws_api_gateway_resource.greeting.id
  http_method = aws_api_gateway_integration.mock.http_method
  status_code = aws_api_gateway_method_response.ok.status_code

  response_parameters = {
    "method.response.header.X-Greeting" = "stageVariables.greeting"
  }
  response_templates = {
    "application/json" = "{\"message\": \"$stageVariables.greeting\"}"
  }
}

# What a client meets is the deployment: a change takes effect with the next one.
resource "aws_api_gateway_deployment" "current" {
  rest_api_id = aws_api_gateway_rest_api.hello.id

  triggers = {
    redeployment = sha1(jsonencode([
      aws_api_gateway_resource.greeting.path_part,
      aws_api_gateway_method.get.authorization,
      aws_api_gateway_integration.mock.request_templates,
      aws_api_gateway_integration_response.ok.response_templates,
    ]))
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_api_gateway_stage" "dev" {
  rest_api_id   = aws_api_gateway_rest_api.hello.id
  deployment_id = aws_api_gateway_deployment.current.id
  stage_name    = "dev"

  variables = {
    greeting = var.greeting
  }
}

data "aws_iam_policy_document" "trust_lambda" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "invoke_exactly_this" {
  statement {
    actions   = ["execute-api:Invoke"]
    resources = ["${aws_api_gateway_stage.dev.execution_arn}/GET/greeting"]
  }
}

resource "aws_iam_role" "client" {
  name               = "${var.prefix}client"
  assume_role_policy = data.aws_iam_policy_document.trust_lambda.json
}

resource "aws_iam_role_policy" "client" {
  name   = "invoke-exactly-this"
  role   = aws_iam_role.client.name
  policy = data.aws_iam_policy_document.invoke_exactly_this.json
}

resource "aws_iam_role_policy_attachment" "client_logs" {
  role       = aws_iam_role.client.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_cloudwatch_log_group" "client" {
  name              = "/aws/lambda/${var.prefix}client"
  retention_in_days = 7
}

resource "aws_lambda_function" "client" {
  function_name    = "${var.prefix}client"
  role             = aws_iam_role.client.arn
  runtime          = "nodejs22.x"
  handler          = "client.handler"
  filename         = var.package
  source_code_hash = filebase64sha256(var.package)
  timeout          = 30
  memory_size      = 256

  environment {
    variables = {
      API_URL = local.url
    }
  }

  depends_on = [aws_cloudwatch_log_group.client, aws_iam_role_policy_attachment.client_logs]
}

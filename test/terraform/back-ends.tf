variable "endpoint_url" { type = string }

resource "aws_iam_role" "function" {
  name = "function"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_lambda_function" "back_end" {
  function_name    = "back-end"
  role             = aws_iam_role.function.arn
  runtime          = "nodejs22.x"
  handler          = "index.handler"
  filename         = "${path.module}/back-end.zip"
  source_code_hash = filebase64sha256("${path.module}/back-end.zip")
}

resource "aws_api_gateway_rest_api" "pets" {
  name = "back-ends"
}

resource "aws_lambda_permission" "api" {
  statement_id  = "api"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.back_end.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.pets.execution_arn}/*/POST/"
}

resource "aws_api_gateway_method" "to" {
  for_each      = toset(["POST", "PUT"])
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  resource_id   = aws_api_gateway_rest_api.pets.root_resource_id
  http_method   = each.value
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "function" {
  rest_api_id             = aws_api_gateway_rest_api.pets.id
  resource_id             = aws_api_gateway_rest_api.pets.root_resource_id
  http_method             = aws_api_gateway_method.to["POST"].http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.back_end.invoke_arn
}

resource "aws_api_gateway_integration" "server" {
  rest_api_id             = aws_api_gateway_rest_api.pets.id
  resource_id             = aws_api_gateway_rest_api.pets.root_resource_id
  http_method             = aws_api_gateway_method.to["PUT"].http_method
  type                    = "HTTP_PROXY"
  integration_http_method = "GET"
  uri                     = "${var.endpoint_url}/2015-03-31/functions"
  timeout_milliseconds    = 5000

  request_parameters = {
    "integration.request.header.X-From" = "'terraform'"
  }

  tls_config {
    insecure_skip_verification = true
  }
}

resource "aws_api_gateway_deployment" "current" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  depends_on  = [aws_api_gateway_integration.function, aws_api_gateway_integration.server]
}

resource "aws_api_gateway_stage" "dev" {
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  deployment_id = aws_api_gateway_deployment.current.id
  stage_name    = "dev"
}

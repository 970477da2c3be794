variable "share" { type = number }

resource "aws_iam_role" "logs" {
  name = "gateway-logs"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "apigateway.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.logs.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"
}

resource "aws_api_gateway_account" "this" {
  cloudwatch_role_arn = aws_iam_role.logs.arn
  depends_on          = [aws_iam_role_policy_attachment.logs]
}

resource "aws_cloudwatch_log_group" "access" {
  name = "pets-access"
}

resource "aws_api_gateway_rest_api" "pets" {
  name                     = "pets"
  binary_media_types       = ["image/png", "image/gif"]
  minimum_compression_size = "1024"
}

resource "aws_api_gateway_method" "get" {
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  resource_id   = aws_api_gateway_rest_api.pets.root_resource_id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "mock" {
  rest_api_id          = aws_api_gateway_rest_api.pets.id
  resource_id          = aws_api_gateway_rest_api.pets.root_resource_id
  http_method          = aws_api_gateway_method.get.http_method
  type                 = "MOCK"
  content_handling     = "CONVERT_TO_TEXT"
  cache_key_parameters = ["method.request.querystring.a"]
  cache_namespace      = "pets"
  request_templates    = { "application/json" = jsonencode({ statusCode = 200 }) }
}

resource "aws_api_gateway_method_response" "ok" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  resource_id = aws_api_gateway_rest_api.pets.root_resource_id
  http_method = aws_api_gateway_method.get.http_method
  status_code = "200"
}

resource "aws_api_gateway_integration_response" "ok" {
  rest_api_id        = aws_api_gateway_rest_api.pets.id
  resource_id        = aws_api_gateway_rest_api.pets.root_resource_id
  http_method        = aws_api_gateway_integration.mock.http_method
  status_code        = aws_api_gateway_method_response.ok.status_code
  content_handling   = "CONVERT_TO_TEXT"
  response_templates = { "application/json" = "$stageVariables.release" }
}

resource "aws_api_gateway_deployment" "current" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  depends_on  = [aws_api_gateway_integration_response.ok]
}

resource "aws_api_gateway_stage" "dev" {
  rest_api_id           = aws_api_gateway_rest_api.pets.id
  deployment_id         = aws_api_gateway_deployment.current.id
  stage_name            = "dev"
  cache_cluster_enabled = true
  cache_cluster_size    = "0.5"
  variables             = { release = "stage" }

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format          = "$context.requestId $context.isCanaryRequest $context.status"
  }

  canary_settings {
    deployment_id            = aws_api_gateway_deployment.current.id
    percent_traffic          = var.share
    stage_variable_overrides = { release = "canary" }
    use_stage_cache          = false
  }

  depends_on = [aws_api_gateway_account.this]
}

resource "aws_api_gateway_method_settings" "all" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  stage_name  = aws_api_gateway_stage.dev.stage_name
  method_path = "*/*"

  settings {
    logging_level                              = "INFO"
    data_trace_enabled                         = true
    throttling_rate_limit                      = 1000
    throttling_burst_limit                     = 100
    caching_enabled                            = true
    cache_ttl_in_seconds                       = 60
    cache_data_encrypted                       = true
    require_authorization_for_cache_control    = true
    unauthorized_cache_control_header_strategy = "FAIL_WITH_403"
  }
}

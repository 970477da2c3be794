variable "keeping" { type = number }

variable "scopes" { type = list(string) }

locals {
  function = "arn:aws:lambda:us-east-1:123456789012:function:guard"
  uri      = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${local.function}/invocations"
  methods = {
    GET  = { authorization = "CUSTOM", id = aws_api_gateway_authorizer.token.id, scopes = null }
    PUT  = { authorization = "CUSTOM", id = aws_api_gateway_authorizer.request.id, scopes = null }
    POST = { authorization = "COGNITO_USER_POOLS", id = aws_api_gateway_authorizer.pool.id, scopes = var.scopes }
  }
}

resource "aws_api_gateway_rest_api" "pets" {
  name = "pets"
}

resource "aws_iam_role" "caller" {
  name = "caller"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "apigateway.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_api_gateway_authorizer" "token" {
  rest_api_id                      = aws_api_gateway_rest_api.pets.id
  name                             = "token"
  authorizer_uri                   = local.uri
  authorizer_credentials           = aws_iam_role.caller.arn
  authorizer_result_ttl_in_seconds = var.keeping
  identity_validation_expression   = "Bearer .+"
}

resource "aws_api_gateway_authorizer" "request" {
  rest_api_id     = aws_api_gateway_rest_api.pets.id
  name            = "request"
  type            = "REQUEST"
  authorizer_uri  = local.uri
  identity_source = "method.request.header.X-Key,method.request.querystring.tenant"
}

resource "aws_api_gateway_authorizer" "pool" {
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  name          = "pool"
  type          = "COGNITO_USER_POOLS"
  provider_arns = ["arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abc123"]
}

resource "aws_api_gateway_method" "all" {
  for_each             = local.methods
  rest_api_id          = aws_api_gateway_rest_api.pets.id
  resource_id          = aws_api_gateway_rest_api.pets.root_resource_id
  http_method          = each.key
  authorization        = each.value.authorization
  authorizer_id        = each.value.id
  authorization_scopes = each.value.scopes
}

resource "aws_api_gateway_integration" "mock" {
  for_each          = aws_api_gateway_method.all
  rest_api_id       = aws_api_gateway_rest_api.pets.id
  resource_id       = aws_api_gateway_rest_api.pets.root_resource_id
  http_method       = each.value.http_method
  type              = "MOCK"
  request_templates = { "application/json" = jsonencode({ statusCode = 200 }) }
}

resource "aws_api_gateway_deployment" "current" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  depends_on  = [aws_api_gateway_integration.mock]
}

resource "aws_api_gateway_stage" "dev" {
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  deployment_id = aws_api_gateway_deployment.current.id
  stage_name    = "dev"
}

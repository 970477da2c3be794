variable "answer" { type = string }

resource "aws_api_gateway_rest_api" "pets" {
  name        = "pets"
  description = "Made from a document"
  tags        = { team = "shop" }

  body = jsonencode({
    openapi = "3.0.1"
    info    = { title = "pets", version = "1.0" }
    paths = {
      "/" = {
        get = {
          responses = { "200" = { description = "ok" } }
          x-amazon-apigateway-integration = {
            type             = "mock"
            requestTemplates = { "application/json" = jsonencode({ statusCode = 200 }) }
            responses = {
              default = { statusCode = "200", responseTemplates = { "application/json" = var.answer } }
            }
          }
        }
      }
    }
  })

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_deployment" "current" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  triggers    = { redeployment = sha1(aws_api_gateway_rest_api.pets.body) }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_api_gateway_stage" "dev" {
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  deployment_id = aws_api_gateway_deployment.current.id
  stage_name    = "dev"
}

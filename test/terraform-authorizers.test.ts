import { GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { describe, expect } from 'vitest';
import { testWith } from './optional-program.ts';
import { terraformMissing } from './terraform-program.ts';
import { sessionWith } from './terraform-session.ts';

const resources = `
variable "keeping" {
  type    = number
  default = 60
}

variable "scopes" {
  type    = list(string)
  default = ["pets/read", "pets/write"]
}

locals {
  function = "arn:aws:lambda:us-east-1:123456789012:function:guard"
  uri      = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\${local.function}/invocations"
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
`;

const why = terraformMissing();
const session = sessionWith(resources);

describe('authorizers by Terraform', () => {
  testWith(why, 'are applied and read back as they were written', async () => {
    await session().run('init', '-no-color');
    expect(await session().apply()).toContain('Apply complete! Resources: 13 added, 0 changed, 0 destroyed.');
    expect(await session().planNothing()).toContain('No changes.');
  });

  testWith(why, 'guard the API', async () => {
    const url = await session().run('output', '-raw', 'url');
    for (const method of ['GET', 'PUT', 'POST']) {
      const response = await fetch(url, { method });
      expect([response.status, await response.text()]).toEqual([401, '{"message":"Unauthorized"}']);
    }
  });

  testWith(why, 'are changed in place, and the scopes of methods too', async () => {
    const changes = ['keeping=0', 'scopes=["pets/read"]'];
    expect(await session().apply(...changes)).toContain('Resources: 0 added, 2 changed, 0 destroyed.');
    expect(await session().planNothing(...changes)).toContain('No changes.');
  });

  testWith(why, 'are destroyed after the methods that name them', async () => {
    expect(await session().run('destroy', '-no-color', '-auto-approve')).toContain('Resources: 13 destroyed.');
    expect((await session().server.gateway.send(new GetRestApisCommand({}))).items).toEqual([]);
  });
});

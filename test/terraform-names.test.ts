import { GetDomainNamesCommand, GetVpcLinksCommand } from '@aws-sdk/client-api-gateway';
import { describe, expect } from 'vitest';
import { askHost } from './host-request.ts';
import { testWith } from './optional-program.ts';
import { terraformMissing } from './terraform-program.ts';
import { sessionWith } from './terraform-session.ts';

const resources = `
variable "base_path" {
  type    = string
  default = "v1"
}

resource "aws_api_gateway_rest_api" "pets" {
  name                         = "pets"
  disable_execute_api_endpoint = true

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_method" "get" {
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  resource_id   = aws_api_gateway_rest_api.pets.root_resource_id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "mock" {
  rest_api_id       = aws_api_gateway_rest_api.pets.id
  resource_id       = aws_api_gateway_rest_api.pets.root_resource_id
  http_method       = aws_api_gateway_method.get.http_method
  type              = "MOCK"
  request_templates = { "application/json" = jsonencode({ statusCode = 200 }) }
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
  response_templates = { "application/json" = "$context.domainName$context.path" }
}

resource "aws_api_gateway_vpc_link" "balancer" {
  name        = "balancer"
  target_arns = ["arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/nlb/50dc6c495c0c9188"]
  tags        = { team = "pets" }
}

resource "aws_api_gateway_method" "post" {
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  resource_id   = aws_api_gateway_rest_api.pets.root_resource_id
  http_method   = "POST"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "linked" {
  rest_api_id             = aws_api_gateway_rest_api.pets.id
  resource_id             = aws_api_gateway_rest_api.pets.root_resource_id
  http_method             = aws_api_gateway_method.post.http_method
  type                    = "HTTP_PROXY"
  integration_http_method = "POST"
  uri                     = "http://nlb.internal/pets"
  connection_type         = "VPC_LINK"
  connection_id           = aws_api_gateway_vpc_link.balancer.id
}

resource "aws_api_gateway_client_certificate" "shown" {
  description = "for back ends"
}

resource "aws_api_gateway_deployment" "current" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  depends_on  = [aws_api_gateway_integration_response.ok, aws_api_gateway_integration.linked]
}

resource "aws_api_gateway_stage" "dev" {
  rest_api_id           = aws_api_gateway_rest_api.pets.id
  deployment_id         = aws_api_gateway_deployment.current.id
  stage_name            = "dev"
  client_certificate_id = aws_api_gateway_client_certificate.shown.id
}

resource "aws_api_gateway_domain_name" "api" {
  domain_name              = "api.example.com"
  regional_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d-4e5f-6789-abcd-ef0123456789"
  security_policy          = "TLS_1_2"
  tags                     = { team = "pets" }

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_base_path_mapping" "v1" {
  api_id      = aws_api_gateway_rest_api.pets.id
  stage_name  = aws_api_gateway_stage.dev.stage_name
  domain_name = aws_api_gateway_domain_name.api.domain_name
  base_path   = var.base_path
}
`;

const why = terraformMissing();
const session = sessionWith(resources);
const ask = (path: string) => askHost(session().server.options.endpoint, 'api.example.com', path);

describe('names, links and certificates by Terraform', () => {
  testWith(why, 'are applied and read back as they were written', async () => {
    await session().run('init', '-no-color');
    expect(await session().apply()).toContain('Apply complete! Resources: 13 added, 0 changed, 0 destroyed.');
    expect(await session().planNothing()).toContain('No changes.');
  });

  testWith(why, 'the domain name leads to the API, which answers nowhere else', async () => {
    expect(await ask('/v1')).toEqual({ status: 200, body: 'api.example.com/v1' });
    expect(await ask('/v2')).toEqual({ status: 403, body: '{"message":"Forbidden"}' });
    const own = await fetch(await session().run('output', '-raw', 'url'));
    expect([own.status, await own.text()]).toEqual([403, '{"message":"Forbidden"}']);
  });

  testWith(why, 'a changed base path acts at once', async () => {
    await session().apply('base_path=v2');
    expect(await session().planNothing('base_path=v2')).toContain('No changes.');
    expect((await ask('/v2')).status).toBe(200);
    expect((await ask('/v1')).status).toBe(403);
  });

  testWith(why, 'destroy leaves nothing', async () => {
    expect(await session().run('destroy', '-no-color', '-auto-approve')).toContain('Resources: 13 destroyed.');
    expect((await session().server.gateway.send(new GetDomainNamesCommand({}))).items).toEqual([]);
    expect((await session().server.gateway.send(new GetVpcLinksCommand({}))).items).toEqual([]);
  });
});

import { GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { describe, expect } from 'vitest';
import { testWith } from './optional-program.ts';
import { terraformMissing } from './terraform-program.ts';
import { sessionWith } from './terraform-session.ts';

const resources = `
variable "answer" {
  type    = string
  default = "pets"
}

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
`;

const why = terraformMissing();
const session = sessionWith(resources);

async function get() {
  const response = await fetch(await session().run('output', '-raw', 'url'));
  return `${response.status} ${await response.text()}`;
}

describe('an API from a document by Terraform', () => {
  testWith(why, 'is applied and reads back as it was written', async () => {
    await session().run('init', '-no-color');
    expect(await session().apply()).toContain('Apply complete! Resources: 3 added, 0 changed, 0 destroyed.');
    expect(await session().planNothing()).toContain('No changes.');
    expect(await get()).toBe('200 pets');
  });

  testWith(why, 'is changed by another document', async () => {
    expect(await session().apply('answer=cats')).toMatch(/aws_api_gateway_rest_api\.pets: Modifications complete/);
    expect(await session().planNothing('answer=cats')).toContain('No changes.');
    expect(await get()).toBe('200 cats');
  });

  testWith(why, 'destroy leaves nothing', async () => {
    expect(await session().run('destroy', '-no-color', '-auto-approve')).toContain('Resources: 3 destroyed.');
    expect((await session().server.gateway.send(new GetRestApisCommand({}))).items).toEqual([]);
  });
});

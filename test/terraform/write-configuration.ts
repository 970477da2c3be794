import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformModule } from './terraform-module.ts';

/** Where the stage of a module is called. */
const url = `
output "path" {
  value = "/restapis/\${aws_api_gateway_rest_api.pets.id}/\${aws_api_gateway_stage.dev.stage_name}/_user_request_/"
}
`;

const root = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

provider "aws" {}

variable "endpoint_url" { type = string }

variable "changed" {
  type    = bool
  default = false
}
`;

/** Modules as one configuration: `changed` gives all their variables the other values. */
export function writeConfiguration(folder: string, modules: readonly TerraformModule[]): void {
  const paths = modules.map(({ name }) => `${JSON.stringify(name)} = module.${name}.path`);
  const outputs = `output "paths" {\n  value = {\n${paths.join('\n')}\n  }\n}\n`;
  writeFileSync(join(folder, 'main.tf'), [root, ...modules.map(called), outputs].join('\n'));
  for (const { name, files = {} } of modules) {
    const own = join(folder, name);
    mkdirSync(own);
    const resources = readFileSync(join(import.meta.dirname, `${name}.tf`), 'utf8');
    writeFileSync(join(own, 'main.tf'), resources + url);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(own, file), content);
  }
}

function called({ name, variables = {} }: TerraformModule): string {
  const given = Object.entries(variables).map(([of, [first, then]]) => `${of} = var.changed ? ${then} : ${first}`);
  return `module ${JSON.stringify(name)} {\nsource = "./${name}"\n${given.join('\n')}\n}\n`;
}

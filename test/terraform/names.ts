import { GetDomainNamesCommand, GetVpcLinksCommand } from '@aws-sdk/client-api-gateway';
import { expect } from 'vitest';
import { askHost } from '../host-request.ts';
import type { SpawnedServer } from '../spawned-server.ts';
import { answered } from './answered.ts';
import type { TerraformModule } from './terraform-module.ts';

const ask = ({ options }: SpawnedServer, path: string) => askHost(options.endpoint, 'api.example.com', path);
const forbidden = '{"message":"Forbidden"}';

export const names: TerraformModule = {
  name: 'names',
  what: 'names, links and certificates',
  makes: 13,
  variables: { base_path: ['"v1"', '"v2"'] },
  asApplied: {
    'the domain name leads to the API, which answers nowhere else': async ({ server, url }) => {
      expect(await ask(server, '/v1')).toEqual({ status: 200, body: 'api.example.com/v1' });
      expect(await ask(server, '/v2')).toEqual({ status: 403, body: forbidden });
      expect(await answered(url)).toBe(`403 ${forbidden}`);
    },
  },
  asChanged: {
    'a changed base path acts at once': async ({ server }) => {
      expect((await ask(server, '/v2')).status).toBe(200);
      expect((await ask(server, '/v1')).status).toBe(403);
    },
  },
  remains: async ({ gateway }) => [
    ...((await gateway.send(new GetDomainNamesCommand({}))).items ?? []),
    ...((await gateway.send(new GetVpcLinksCommand({}))).items ?? []),
  ],
};

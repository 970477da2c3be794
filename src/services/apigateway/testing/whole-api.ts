import {
  GetAuthorizersCommand,
  GetGatewayResponsesCommand,
  GetModelsCommand,
  GetRequestValidatorsCommand,
  GetResourcesCommand,
  GetRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import type { ApigatewayFixture } from './apigateway-fixture.ts';

/** All that there is to read of an API, its ids replaced by the names of what they are of. */
export async function wholeApi({ gateway }: Pick<ApigatewayFixture, 'gateway'>, restApiId: string): Promise<object> {
  const all = { restApiId, limit: 500 };
  const { $metadata: _, createdDate: __, ...api } = await gateway.send(new GetRestApiCommand({ restApiId }));
  const { items: resources = [] } = await gateway.send(new GetResourcesCommand({ ...all, embed: ['methods'] }));
  const { items: models = [] } = await gateway.send(new GetModelsCommand(all));
  const { items: authorizers = [] } = await gateway.send(new GetAuthorizersCommand(all));
  const { items: validators = [] } = await gateway.send(new GetRequestValidatorsCommand(all));
  const { items: responses = [] } = await gateway.send(new GetGatewayResponsesCommand({ restApiId }));
  const names = new Map<string, string>([
    ...[...models, ...authorizers, ...validators].map(({ id, name }) => [id ?? '', `id of ${name}`] as const),
    ...resources.map(({ id, path }) => [id ?? '', `id of ${path}`] as const),
    [restApiId, 'id of the API'],
  ]);
  const sorted = (items: readonly object[]) => items.map((item) => named(item, names)).sort(byText);
  return {
    api: named(api, names),
    resources: sorted(resources),
    models: sorted(models),
    authorizers: sorted(authorizers),
    validators: sorted(validators),
    responses,
  };
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

/** Members in the order of their names, so that texts of the same are the same. */
function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => named(each, names));
  if (typeof value === 'string') {
    return names.get(value) ?? value.replace(/\/restapis\/[a-z0-9]{10}\//g, '/restapis/id of the API/');
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, named(each, names)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

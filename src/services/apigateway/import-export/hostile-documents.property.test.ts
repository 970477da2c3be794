import { readdirSync, readFileSync } from 'node:fs';
import { type APIGatewayClient, ImportRestApiCommand, PutRestApiCommand } from '@aws-sdk/client-api-gateway';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { apigatewayFixture } from '../testing/apigateway-fixture.ts';

const { gateway } = await apigatewayFixture();
const folder = new URL('../../../../test/openapi/', import.meta.url);
const documents = readdirSync(folder).map((name) => parse(readFileSync(new URL(name, folder), 'utf8')) as object);

/** Places where anything may stand in place of what does. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e300, '', '\0', '\r\nX: y', '__proto__', [], {}, [[]], { $ref: '#' }),
  fc.constantFrom<unknown>({ $ref: '#/paths' }, { $ref: 'https://example.com/x' }, { $ref: '#/components/schemas/A' }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

interface Hit {
  readonly document: object;
  /** Which of its values, of all that it has. */
  readonly where: number;
  readonly value: unknown;
}

const hits = fc.record({
  document: fc.constantFrom(...documents),
  where: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  value: odd,
});

/** A document with one of its values replaced, or its name. */
function struck({ document, where, value }: Hit): object {
  const copy = structuredClone(document);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (at: unknown) => {
    if (typeof at !== 'object' || at === null) return;
    for (const name of Object.keys(at)) {
      places.push([at as Record<string, unknown>, name]);
      walk((at as Record<string, unknown>)[name]);
    }
  };
  walk(copy);
  const [holder, name] = places[Math.floor(where * places.length)] ?? [];
  if (holder && name !== undefined) {
    if (typeof value === 'string' && where * 1000 - Math.floor(where * 1000) < 0.5) {
      Object.defineProperty(holder, value, { value: holder[name], enumerable: true, configurable: true });
    } else holder[name] = value;
  }
  return copy;
}

async function statusOf(client: APIGatewayClient, command: ImportRestApiCommand | PutRestApiCommand): Promise<number> {
  const { $metadata } = await client.send(command as ImportRestApiCommand).catch((error) => error);
  return $metadata?.httpStatusCode ?? 0;
}

test('no document makes an answer that is not AWS’s: 1,500 from a seed', async () => {
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(hits, async (hit) => {
      const body = Buffer.from(JSON.stringify(struck(hit)));
      const status = await statusOf(gateway, new ImportRestApiCommand({ body }));
      statuses.add(status);
      expect([200, 201, 400, 403, 404, 409, 429, 501]).toContain(status);
    }),
    { numRuns: 1500, seed: 20_261_130 },
  );
  for (const status of [201, 400]) expect(statuses).toContain(status);
});

test('nor does YAML that is torn: 40 from a seed', async () => {
  const { id: restApiId = '' } = await gateway.send(
    new ImportRestApiCommand({ body: Buffer.from('{"swagger":"2.0","info":{"title":"x"},"paths":{}}') }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents),
      fc.nat(),
      fc.string({ maxLength: 5 }),
      async (document, at, text) => {
        const yaml = stringify(document);
        const place = at % yaml.length;
        const body = Buffer.from(yaml.slice(0, place) + text + yaml.slice(place + text.length));
        const status = await statusOf(gateway, new PutRestApiCommand({ restApiId, body, mode: 'overwrite' }));
        expect([200, 400, 429, 501]).toContain(status);
      },
    ),
    { numRuns: 40, seed: 20_261_130 },
  );
});

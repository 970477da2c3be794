import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AwsError } from '../core/errors.ts';
import type { RawRequest } from '../http/raw-request.ts';
import { decode, encodeError, identifyService, loadModels, route, validate } from './protocol.ts';
import { rawRequest } from './testing/raw-request.ts';

const models = Object.values(await loadModels());

/** Runs a request through everything that reads it; whatever is thrown must be an error of the catalogue. */
function hammer(request: RawRequest): void {
  identifyService(request);
  for (const model of models) {
    try {
      const routed = route(model, request);
      validate(routed, decode(routed, request));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      expect(encodeError(model, error, 'id').status).toBe(error.status);
    }
  }
}

const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', '');
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'/%.=&+{}[]":,0a_') }),
);
const anyBody = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  anyText,
  fc.json(),
);

test('whatever the bytes, reading a request throws nothing but catalogue errors', () => {
  const names = fc.constantFrom('Content-Type', 'X-Amz-Target', 'Authorization', 'Host');
  const request = fc.record({
    method: methods,
    path: anyText.map((path) => `/${path}`),
    query: anyText,
    headers: fc.array(fc.tuple(names, anyText), { maxLength: 4 }),
    body: anyBody,
  });
  fc.assert(
    fc.property(request, (parts) => hammer(rawRequest(parts))),
    { numRuns: 1000 },
  );
});

test('whatever the labels, query and body of a real route, reading it throws nothing but catalogue errors', () => {
  const routes = models.flatMap((model) => [...model.operations.values()].flatMap((operation) => operation.http ?? []));
  const request = fc
    .record({ http: fc.constantFrom(...routes), label: anyText, query: anyText, body: anyBody })
    .map(({ http, label, query, body }) => {
      const [path = '', literal = ''] = http.uri.split('?');
      return rawRequest({
        method: http.method,
        path: path.replace(/\{[^}]*\}/g, () => label),
        query: `${literal}&${query}`,
        body,
      });
    });
  fc.assert(fc.property(request, hammer), { numRuns: 2000 });
});

test('whatever the members of a known operation hold, reading it throws nothing but catalogue errors', () => {
  const operations = models.flatMap((model) =>
    [...model.operations.values()].map((operation) => ({ model, operation })),
  );
  const request = fc
    .record({
      chosen: fc.constantFrom(...operations),
      values: fc.array(fc.jsonValue(), { minLength: 3, maxLength: 3 }),
      text: anyText,
    })
    .map(({ chosen: { model, operation }, values, text }) => {
      const names = [...(operation.input?.members.values() ?? [])].map(({ jsonName }) => jsonName);
      const members = Object.fromEntries(names.map((name, at) => [name, values[at % values.length]]));
      if (model.protocol === 'awsQuery') return queryRequest(operation.name, model.apiVersion, names, text);
      const { method = 'POST', uri = '/' } = operation.http ?? {};
      const headers = [['X-Amz-Target', `${model.target}.${operation.name}`]] as const;
      return rawRequest({
        method,
        path: uri.replace(/[{}]/g, '').split('?')[0] ?? '',
        headers,
        body: JSON.stringify(members),
      });
    });
  fc.assert(fc.property(request, hammer), { numRuns: 2000 });
});

function queryRequest(action: string, version: string, names: readonly string[], text: string): RawRequest {
  const suffixes = ['', '.member.1', '.entry.1.key', '.member.', `.${encodeURIComponent(text.toWellFormed())}`];
  const pairs = names.map(
    (name, at) => `${name}${suffixes[at % suffixes.length]}=${encodeURIComponent(text.toWellFormed())}`,
  );
  return rawRequest({ query: [`Action=${action}`, `Version=${version}`, ...pairs].join('&') });
}

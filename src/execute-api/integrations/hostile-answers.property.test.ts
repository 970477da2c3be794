import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answered, endpointOf, fakeFunctions } from '../testing/endpoint-fixture.ts';
import { apiOf, gateway, methodOf, unsigned } from '../testing/gateway-fixture.ts';
import { endpointAddress } from './http/endpoint-address.ts';
import { joinedQuery } from './http/joined-query.ts';

const backends = fakeFunctions();
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('__proto__', 'constructor', ''));
const members = fc.record(
  {
    statusCode: fc.oneof(fc.integer(), anyText, fc.constantFrom(200, '404', 204, 599), fc.jsonValue()),
    headers: fc.oneof(fc.dictionary(anyText, fc.oneof(anyText, fc.boolean(), fc.double())), fc.jsonValue()),
    multiValueHeaders: fc.oneof(fc.dictionary(anyText, fc.array(anyText)), fc.jsonValue()),
    body: fc.oneof(anyText, fc.jsonValue()),
    isBase64Encoded: fc.oneof(fc.boolean(), fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const results = fc.oneof(
  members.map((value) => JSON.stringify(value)),
  fc.json(),
  anyText,
);

test('whatever a function answers, the client gets its answer or a 502, in headers that HTTP can carry', async () => {
  const proxy = gateway(apiOf({ '/{id}': [methodOf('GET', { integration: endpointOf('AWS_PROXY') })] }), { backends });
  await fc.assert(
    fc.asyncProperty(results, async (result) => {
      backends.answer = answered(result);
      const { status, headers } = await proxy.send(unsigned({ path: '/prod/x' }));
      expect(status === 502 || (status >= 200 && status < 600)).toBe(true);
      for (const [name, value] of headers) {
        expect(name).toMatch(/^[\w!#$%&'*+.^`|~-]+$/);
        expect(value).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/);
      }
    }),
    { numRuns: 1000 },
  );
  expect(proxy.defects).toEqual([]);
});

test('whatever is mapped into a URI, the address is that of the integration and fits into a request line', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (value, name, variable) => {
      const uri = 'http://back-end.example:81/a/{id}/b?x={id}&v=${stageVariables.v}';
      const { origin, path, query } = endpointAddress(uri, { v: variable }, [['id', value]]);
      expect(origin).toBe('http://back-end.example:81');
      expect(path).toMatch(/^\/a\/[\x21-\x7e]*\/b$/);
      expect(path).not.toMatch(/[?#]/);
      expect(joinedQuery([query], [[name, value]])).toMatch(/^x=[\x21-\x7e]*$/);
    }),
    { numRuns: 1000 },
  );
});

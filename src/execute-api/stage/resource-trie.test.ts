import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RoutedResource, resourceTrie } from './resource-trie.ts';

function resource(path: string, ...methods: string[]): RoutedResource<string> {
  return { path, methods: new Map(methods.map((method) => [method, `${method} ${path}`])) };
}

const found = (resources: RoutedResource<string>[], method: string, path: string) => {
  const match = resourceTrie(resources)(method, path);
  return match && [match.method, Object.fromEntries(match.pathParameters)];
};

describe('matching of resources', () => {
  const proxy = [resource('/{proxy+}', 'GET'), resource('/hardcoded', 'GET')];
  test.each([
    ['proxy-value', { proxy: 'proxy-value' }],
    ['proxy-value/', { proxy: 'proxy-value' }],
    ['proxy-value//double-slash', { proxy: 'proxy-value//double-slash' }],
    [
      'proxy-value/api/user/test%2Balias@gmail.com/plus/test+alias@gmail.com',
      { proxy: 'proxy-value/api/user/test%2Balias@gmail.com/plus/test+alias@gmail.com' },
    ],
  ])('{proxy+} takes %s', (path, parameters) => {
    expect(found(proxy, 'GET', path)).toEqual(['GET /{proxy+}', parameters]);
  });

  test('a literal comes before {proxy+}', () => {
    expect(found(proxy, 'GET', 'hardcoded')).toEqual(['GET /hardcoded', {}]);
  });

  const siblings = [resource('/test', 'POST'), resource('/test/any', 'ANY'), resource('/{proxy+}', 'OPTIONS')];
  test.each([
    ['OPTIONS', 'test', 'OPTIONS /{proxy+}'],
    ['POST', 'test', 'POST /test'],
    ['OPTIONS', 'test/any', 'ANY /test/any'],
    ['OPTIONS', 'test/other', 'OPTIONS /{proxy+}'],
    ['GET', 'test', undefined],
  ])('%s %s: a literal resource without the method does not stand in the way', (method, path, expected) => {
    expect(found(siblings, method, path)?.[0]).toBe(expected);
  });

  const greedySibling = [resource('/part1/hardcoded-value', 'GET'), resource('/part1/{param+}', 'GET')];
  test('a greedy sibling takes what no literal has', () => {
    expect(found(greedySibling, 'GET', 'part1/random-value')).toEqual([
      'GET /part1/{param+}',
      { param: 'random-value' },
    ]);
  });

  test('an exact method comes before ANY, and ANY stands for seven methods', () => {
    const both = [resource('/a', 'ANY', 'GET')];
    expect(found(both, 'GET', 'a')?.[0]).toBe('GET /a');
    const any = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
    expect(any.map((method) => found([resource('/a', 'ANY')], method, 'a')?.[0])).toEqual(any.map(() => 'ANY /a'));
    expect(found([resource('/a', 'ANY')], 'TRACE', 'a')).toBeUndefined();
    // Or X-HTTP-Method-Override: ANY would go past whatever a policy says of GET and POST.
    expect(found([resource('/a', 'ANY')], 'ANY', 'a')).toBeUndefined();
  });

  test('{proxy+} needs a segment, and HEAD is not GET', () => {
    expect(found([resource('/{proxy+}', 'GET')], 'GET', '')).toBeUndefined();
    expect(found([resource('/a', 'GET')], 'HEAD', 'a')).toBeUndefined();
  });

  test('names of prototypes are names like others', () => {
    expect(found([resource('/a', 'GET')], 'GET', '__proto__')).toBeUndefined();
    expect(found([resource('/{__proto__}', 'GET')], 'GET', 'x')?.[0]).toBe('GET /{__proto__}');
  });
});

/** All resources that could take the path, the best by the rule: literal, then {param}, then {proxy+}, segment by segment. */
function naive(resources: readonly RoutedResource<string>[], method: string, path: string): string | undefined {
  const segments = path
    .replace(/\/+$/, '')
    .split('/')
    .filter((_, index, all) => all.length > 1 || all[index] !== '');
  const ranked = resources
    .filter(({ methods }) => methods.has(method) || methods.has('ANY'))
    .map((each) => ({ each, rank: rankOf(each.path.split('/').filter(Boolean), segments) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank! < b.rank! ? -1 : 1));
  const best = ranked[0]?.each;
  return best?.methods.get(method) ?? best?.methods.get('ANY');
}

function rankOf(parts: readonly string[], segments: readonly string[]): string | undefined {
  let rank = '';
  for (const [index, part] of parts.entries()) {
    if (part.endsWith('+}')) return index < segments.length ? `${rank}2` : undefined;
    const segment = segments[index];
    if (segment === undefined || segment === '') return undefined;
    if (part.startsWith('{')) rank += '1';
    else if (part === segment) rank += '0';
    else return undefined;
  }
  return parts.length === segments.length ? rank : undefined;
}

test('the trie finds what a search through all resources finds', () => {
  const part = fc.constantFrom('a', 'b', '{p}');
  const path = fc
    .tuple(fc.array(part, { maxLength: 4 }), fc.boolean())
    .map(([parts, greedy]) => `/${[...parts, ...(greedy ? ['{rest+}'] : [])].join('/')}`);
  const methods = fc.subarray(['GET', 'POST', 'ANY'], { minLength: 1 });
  const resources = fc.uniqueArray(fc.tuple(path, methods), { selector: ([each]) => each, maxLength: 10 });
  const request = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 5 }).map((parts) => parts.join('/'));
  const asked = request.filter((each) => !each.startsWith('/'));
  fc.assert(
    fc.property(resources, fc.constantFrom('GET', 'POST', 'PUT'), asked, (made, method, wanted) => {
      const all = made.map(([each, names]) => resource(each, ...names));
      expect(resourceTrie(all)(method, wanted)?.method).toBe(naive(all, method, wanted));
    }),
    { numRuns: 1000 },
  );
});

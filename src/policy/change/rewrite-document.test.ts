import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../compile.ts';
import type { CompiledPolicy } from '../compiled-policy.ts';
import { decide } from '../evaluate.ts';
import type { AuthorizationQuery } from '../match-statement.ts';
import { account, ann, anyQuery, statement } from '../random-query.fixture.ts';
import { validatePolicy } from '../validate.ts';
import type { Edit } from './edit.ts';
import { rewriteDocument } from './rewrite-document.ts';
import { smallestChange } from './smallest-change.ts';

const action = 'execute-api:Invoke';
const resource = `arn:aws:execute-api:us-east-1:${account}:abc/prod/GET/pets`;
const other = `arn:aws:execute-api:us-east-1:${account}:abc/prod/POST/pets`;
const query: AuthorizationQuery = { caller: ann, action, resource, resourceAccount: account, context: new Map() };
const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
const deny = { Effect: 'Deny', Action: action, Resource: resource };

const written = (Statement: unknown) => JSON.stringify({ Version: '2012-10-17', Statement });

function compile(text: string): CompiledPolicy {
  return compilePolicy(validatePolicy(text, 'identity'), { name: 'p', layer: 'identity', text });
}

const storable = (edits: readonly Edit[]) => edits.filter((edit) => edit.kind !== 'unchangeable');

/** What the smallest change makes of the one policy there is. */
function changed(text: string): string {
  return rewriteDocument(text, storable(smallestChange(query, { identity: [compile(text)] }))).after;
}

describe('the smallest change as the document that is to be stored', () => {
  const rows: [string, object, object[]][] = [
    ['the statement goes', deny, []],
    ['one of its actions goes', { ...deny, Action: [action, 's3:*'] }, [{ ...deny, Action: ['s3:*'] }]],
    ['one of its resources goes', { ...deny, Resource: [resource, other] }, [{ ...deny, Resource: [other] }]],
    [
      'an exception stands where the resources stood',
      { ...deny, Resource: '*' },
      [{ Effect: 'Deny', Action: action, NotResource: [resource] }],
    ],
    [
      'an exception joins the others',
      { Effect: 'Deny', Action: action, NotResource: other },
      [{ Effect: 'Deny', Action: action, NotResource: [other, resource] }],
    ],
  ];
  test.each(rows)('%s', (_, denying, left) => {
    expect(JSON.parse(changed(written([everything, denying])))).toEqual(JSON.parse(written([everything, ...left])));
  });

  test('several statements of one document, each found where it stood', () => {
    expect(JSON.parse(changed(written([deny, { ...deny, Sid: 'again' }, everything])))).toEqual(
      JSON.parse(written([everything])),
    );
  });

  test('of a document whose only statement goes nothing is left', () => {
    const [edit] = storable(smallestChange(query, { identity: [compile(written(deny))] }));
    expect(edit?.kind).toBe('remove-statement');
    expect(rewriteDocument(written(deny), [edit!])).toEqual({
      before: JSON.stringify(JSON.parse(written(deny)), undefined, 2),
      after: '',
    });
  });

  test('a new policy has nothing before it', () => {
    const { before, after } = rewriteDocument(undefined, storable(smallestChange(query, { identity: [] })));
    expect(before).toBe('');
    expect(JSON.parse(after)).toEqual(JSON.parse(written([{ Effect: 'Allow', Action: action, Resource: resource }])));
  });
});

test('what is stored decides as was promised', () => {
  let narrowed = 0;
  const documents = fc.array(fc.array(statement, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(anyQuery, documents, (any, all) => {
      const asked = { ...any, caller: ann, resourceAccount: account };
      const identity = all.map((statements) => compile(written(statements)));
      const edits = smallestChange(asked, { identity });
      if (edits.length === 0 || edits.at(-1)?.kind === 'unchangeable') return;
      const bySource = Map.groupBy(storable(edits), ({ policy }) => policy);
      const after = identity.flatMap(({ source }) => {
        const own = bySource.get(source);
        const text = own ? rewriteDocument(source.text, own).after : (source.text ?? '');
        return text === '' ? [] : [compile(text)];
      });
      const added = bySource.get(undefined);
      const fresh = added ? [compile(rewriteDocument(undefined, added).after)] : [];
      expect(decide(asked, { identity: [...after, ...fresh] }).effect).toBe('allow');
      if (edits.some(({ kind }) => kind !== 'add-statement')) narrowed++;
    }),
    { numRuns: 1500 },
  );
  expect(narrowed).toBeGreaterThan(0);
});

import { describe, expect, test } from 'vitest';
import { decide } from '../evaluate.ts';
import { account, ann, compile } from '../random-query.fixture.ts';
import { isOtherSpelling, spellingGaps } from './spelling-gaps.ts';

const api = `arn:aws:execute-api:us-east-1:${account}:abc123/dev`;
const fa = `arn:aws:lambda:us-east-1:${account}:function:fa`;

/** Whether somebody who may do everything else is stopped by a Deny of these. */
function isDenied(denied: readonly string[], resource: string): boolean {
  const action = resource.includes(':lambda:') ? 'lambda:InvokeFunction' : 'execute-api:Invoke';
  const statements = [
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Deny', Action: action, Resource: denied },
  ];
  const query = { caller: ann, action, resource, resourceAccount: account, context: new Map() };
  return decide(query, { identity: [compile(statements, 'identity')] }).effect === 'explicit-deny';
}

describe('gaps of spelling', () => {
  // What passed the Deny, as it was tried against routes of APIs and functions.
  test.each([
    [`${api}/GET/secret`, `${api}/GET/secret/`],
    [`${api}/GET/secret`, `${api}/GET/secret//`],
    [`${api}/GET/pets/secret`, `${api}/GET/pets/secret/`],
    [`${api}/GET/files/private/*`, `${api}/GET/files//private/*`],
    [`${api}/GET/files/private/*`, `${api}/GET/x/../files/private/*`],
    [`${api}/GET/files/private/*`, `${api}/GET/%66iles/private/*`],
    [`${api}/*/secret`, `${api}/*/secret/`],
    [fa, `${fa}:$LATEST`],
    [`${fa}:*`, fa],
    [`${fa}:live`, fa],
  ])('%s does not cover %s', (written, other) => {
    const [gap] = spellingGaps([written]);
    expect(gap?.written).toBe(written);
    expect(gap?.passes).toContain(other);
  });

  test.each([`${api}/GET/*`, `${api}/*`, `${api}/GET/`, '*', 'execute-api:/*', `${fa}*`, 'arn:aws:s3:::b/secret'])(
    '%s has none',
    (written) => expect(spellingGaps([written])).toEqual([]),
  );

  test('what another resource of the statement covers is no gap', () => {
    expect(spellingGaps([fa, `${fa}:*`])).toEqual([]);
    expect(spellingGaps([`${api}/GET/secret`, `${api}/GET/*`])).toEqual([]);
  });

  test.each([`${api}/GET/secret`, `${api}/GET/files/private/*`, `${api}/POST/a/b/c`, fa, `${fa}:live`])(
    'the engine lets every spelling pass %s, and none pass what covers it',
    (written) => {
      const [gap] = spellingGaps([written]);
      for (const other of gap!.passes) expect([other, isDenied([written], other)]).toEqual([other, false]);
      for (const other of [written, ...gap!.passes]) {
        expect([other, isDenied(gap!.covering, other)]).toEqual([other, true]);
      }
    },
  );
});

describe('another spelling', () => {
  test.each([
    [`${api}/GET/secret`, `${api}/GET/secret//`],
    [`${api}/GET/files/private/*`, `${api}/GET/files/x/../private/a`],
    [`${api}/GET/files/private/*`, `${api}/GET/files/%70rivate/a`],
    [`${api}/GET/files/private/*`, `${api}/GET/files//private/a`],
    [fa, `${fa}:$LATEST`],
  ])('of %s is %s', (written, resource) => expect(isOtherSpelling(written, resource)).toBe(true));

  test.each([
    [`${api}/GET/secret`, `${api}/GET/secret`],
    [`${api}/GET/secret`, `${api}/GET/secrets`],
    [`${api}/GET/secret`, `${api}/GET/%zz`],
    [fa, `${fa}b`],
  ])('of %s is not %s', (written, resource) => expect(isOtherSpelling(written, resource)).toBe(false));
});

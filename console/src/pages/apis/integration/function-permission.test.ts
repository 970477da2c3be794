import { expect, test } from 'vitest';
import { allows } from './function-permission.ts';

const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:pets';
const api = 'arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5';
const source = { account: '123456789012', asked: `${api}/any-stage/GET/pets` };

/** The statement that AddPermission makes, with something else in it. */
function policy(changed: object): string {
  const statement = {
    Sid: 'any',
    Effect: 'Allow',
    Principal: { Service: 'apigateway.amazonaws.com' },
    Action: 'lambda:InvokeFunction',
    Resource: functionArn,
    ...changed,
  };
  return JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: [statement] });
}

const from = (arn: string) => ({ Condition: { ArnLike: { 'AWS:SourceArn': arn } } });

// https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html
test.each([
  ['no source is asked for', {}, true],
  ['the method at every stage', from(`${api}/*/GET/pets`), true],
  ['the whole API', from(`${api}/*`), true],
  ['one stage alone', from(`${api}/dev/GET/pets`), false],
  ['another path', from(`${api}/*/GET/owners`), false],
  ['another service', { Principal: { Service: 'events.amazonaws.com' } }, false],
  ['a Deny', { Effect: 'Deny' }, false],
])('whether API Gateway may call a function: %s', (_, changed, expected) => {
  expect(allows(policy(changed), functionArn, source)).toBe(expected);
});

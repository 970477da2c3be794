import { expect, test } from 'vitest';
import { compileInput } from './policy-inputs.ts';
import { endOf, startOf } from './statement-place.ts';

const places = (text: string) => {
  const policy = compileInput(text, { name: 'p', layer: 'identity' });
  return policy.statements.map((statement) => {
    const [start, end] = [startOf(statement, policy), endOf(statement)];
    return [start.Line, start.Column, end.Line, end.Column];
  });
};

// Places as AWS answered them for these layouts.
test('AdministratorAccess starts behind the bracket of its list', () => {
  const text = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "*",
      "Resource": "*"
    }
  ]
}`;
  expect(places(text)).toEqual([[3, 17, 8, 6]]);
});

test('a statement by itself starts behind its brace', () => {
  const text = `{
  "Version": "2012-10-17",
  "Statement":{
    "Effect": "Allow",
    "Action": "s3:ListBucket",
    "Resource": "*"
  }
}`;
  expect(places(text)).toEqual([[3, 16, 7, 4]]);
});

test('in one line the first starts at column 38, or 41 with spaces; the next where it ends', () => {
  const statement = { Effect: 'Allow', Action: '*', Resource: '*' };
  const compact = places(JSON.stringify({ Version: '2012-10-17', Statement: [statement, statement] }));
  expect(compact.map(([, start]) => start)).toEqual([38, compact[0]?.[3]]);
  const spaced = `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}`;
  expect(places(spaced)[0]?.[1]).toBe(41);
});

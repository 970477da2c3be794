import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../policy/compile.ts';
import { validatePolicy } from '../../policy/validate.ts';
import { managedPolicy, managedPolicyArns } from './managed-policies.ts';

describe("AWS's managed policies", () => {
  test('one for invoking APIs', () => {
    const policy = managedPolicy('arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess');
    expect(policy).toMatchObject({ name: 'AmazonAPIGatewayInvokeFullAccess', path: '/', versionId: 'v2' });
    expect(JSON.parse(policy!.document)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['execute-api:Invoke', 'execute-api:ManageConnections'],
          Resource: 'arn:aws:execute-api:*:*:*',
        },
      ],
    });
  });

  test('one with a path', () => {
    const policy = managedPolicy('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole');
    expect(policy).toMatchObject({ name: 'AWSLambdaBasicExecutionRole', path: '/service-role/' });
    expect(policy?.document).toContain('logs:PutLogEvents');
  });

  test.each(['arn:aws:iam::aws:policy/NoSuchPolicy', 'arn:aws:iam::aws:policy/__proto__', '', 'constructor'])(
    'none of the name %j',
    (arn) => expect(managedPolicy(arn)).toBeUndefined(),
  );

  test('each of them validates and compiles', () => {
    const arns = managedPolicyArns();
    expect(arns).toHaveLength(1594);
    for (const arn of arns) {
      const { name, document } = managedPolicy(arn)!;
      const compiled = compilePolicy(validatePolicy(document, 'identity'), { name, arn, layer: 'identity' });
      expect(compiled.statements.length).toBeGreaterThan(0);
    }
  });
});

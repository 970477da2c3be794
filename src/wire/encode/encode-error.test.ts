import { expect, test } from 'vitest';
import { AwsError } from '../../core/errors.ts';
import { encodeError, loadModels } from '../protocol.ts';
import { hasClient, readBy } from '../testing/sdk-oracle.ts';

const models = await loadModels();

/** An operation of each service whose input the client needs nothing of. */
const anyOperation = {
  apigateway: 'GetRestApis',
  iam: 'ListUsers',
  lambda: 'ListFunctions',
  logs: 'DescribeLogGroups',
  sts: 'GetCallerIdentity',
} as const;

for (const service of Object.values(models).filter(hasClient)) {
  test.each([...service.errors.keys()])(`${service.name}: the SDK client recognizes %s`, async (name) => {
    const { status, shape } = service.errors.get(name)!;
    const answer = encodeError(service, new AwsError(name, status, 'what went wrong'), 'the-id');
    const read = readBy(service.name, anyOperation[service.name], {}, answer);
    await expect(read).rejects.toMatchObject({
      name,
      message: 'what went wrong',
      $metadata: { httpStatusCode: status, requestId: 'the-id' },
      ...(shape.members.has('Type') && { Type: status < 500 ? 'User' : 'Service' }),
    });
  });

  test(`${service.name}: the SDK client reads an error that is not in the model`, async () => {
    const answer = encodeError(service, new AwsError('SomethingElse', 400, 'what went wrong'), 'the-id');
    await expect(readBy(service.name, anyOperation[service.name], {}, answer)).rejects.toMatchObject({
      name: 'SomethingElse',
      message: 'what went wrong',
    });
  });
}

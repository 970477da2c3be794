import { GetFunctionCommand, ListTagsCommand, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { functions } from '../documents.ts';
import { lambdaFixture } from '../testing/lambda-fixture.ts';

const prefix = `arn:aws:lambda:${region}:123456789012`;
const Resource = `${prefix}:function:hello`;

async function tagged(Tags: Record<string, string> = { a: '1' }) {
  const fixture = await lambdaFixture();
  await fixture.create({ Tags });
  const { lambda, store } = fixture;
  return {
    lambda,
    store,
    tag: (tags: Record<string, string>, resource = Resource) =>
      lambda.send(new TagResourceCommand({ Resource: resource, Tags: tags })),
    untag: (TagKeys: string[], resource = Resource) =>
      lambda.send(new UntagResourceCommand({ Resource: resource, TagKeys })),
    list: (resource = Resource) => lambda.send(new ListTagsCommand({ Resource: resource })),
  };
}

test('tags are added, replaced, listed and removed', async () => {
  const { lambda, tag, untag, list } = await tagged();
  expect((await tag({ a: '2', b: '3' })).$metadata.httpStatusCode).toBe(204);
  expect((await list()).Tags).toEqual({ a: '2', b: '3' });
  expect((await untag(['a', 'nothing'])).$metadata.httpStatusCode).toBe(204);
  expect((await lambda.send(new GetFunctionCommand({ FunctionName: 'hello' }))).Tags).toEqual({ b: '3' });
});

test('keys of a prototype are keys like any other', async () => {
  const { tag, untag, store } = await tagged({ constructor: 'x' });
  await tag(JSON.parse('{"__proto__": "y"}'));
  const tags = () => Object.entries(functions.get(store, '123456789012', region, 'hello')?.value.tags ?? {});
  expect(tags()).toEqual([
    ['constructor', 'x'],
    ['__proto__', 'y'],
  ]);
  await untag(['__proto__']);
  expect(tags()).toEqual([['constructor', 'x']]);
});

test.each([
  ['tag', (fixture: Awaited<ReturnType<typeof tagged>>, resource: string) => fixture.tag({ a: '1' }, resource)],
  ['untag', (fixture: Awaited<ReturnType<typeof tagged>>, resource: string) => fixture.untag(['a'], resource)],
  ['list', (fixture: Awaited<ReturnType<typeof tagged>>, resource: string) => fixture.list(resource)],
] as const)('%s: what cannot be tagged (recorded Nov 2025)', async (_name, act) => {
  const fixture = await tagged();
  await expect(act(fixture, `${prefix}:function:doesnotexist`)).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: `Function not found: ${prefix}:function:doesnotexist`,
  });
  for (const qualifier of ['1', '$LATEST']) {
    await expect(act(fixture, `${Resource}:${qualifier}`)).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
      message: 'Tags on function aliases and versions are not supported. Please specify a function ARN.',
    });
  }
  const mapping = `${prefix}:event-source-mapping:01234567-89ab-cdef-0123-456789abcdef`;
  await expect(act(fixture, mapping)).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: `Event source mapping not found: ${mapping}`,
  });
  const provider = `${prefix}:capacity-provider:some`;
  await expect(act(fixture, provider)).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: `Capacity provider not found: ${provider}`,
  });
  await expect(act(fixture, `${prefix}:foobar:x`)).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringMatching(
      /^1 validation error detected: Value 'arn:aws:lambda:.*:foobar:x' at 'resource' failed to satisfy constraint: Member must satisfy regular expression pattern: arn:\(aws\[a-zA-Z-\]\*\):lambda:/,
    ),
  });
  await expect(act(fixture, `${prefix}:layer:x`)).rejects.toMatchObject({ name: 'NotImplementedException' });
});

test('a change of tags is one of the revision (recorded Nov 2025)', async () => {
  const { lambda, tag, untag } = await tagged();
  const revision = async () =>
    (await lambda.send(new GetFunctionCommand({ FunctionName: 'hello' }))).Configuration?.RevisionId;
  const seen = [await revision()];
  await tag({ b: '1' });
  seen.push(await revision());
  await tag({ b: '2' });
  seen.push(await revision());
  await untag(['b']);
  seen.push(await revision());
  expect(new Set(seen).size).toBe(4);
});

test('no tags and too many tags', async () => {
  const { tag } = await tagged();
  await expect(tag({})).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
    message: 'An error occurred and the request cannot be processed.',
  });
  const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`k${at}`, 'v']));
  await expect(tag(fifty)).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
    message: 'Number of tags exceeds resource tag limit.',
  });
});

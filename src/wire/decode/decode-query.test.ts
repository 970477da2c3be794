import { expect, test } from 'vitest';
import { expandModel } from '../expand-model.ts';
import { decode, loadModels, route } from '../protocol.ts';
import { formRequest } from '../testing/raw-request.ts';

const { iam, sts } = await loadModels();

function assumeRole(body: string): unknown {
  const request = formRequest(`Action=AssumeRole&Version=2011-06-15&${body}`);
  return decode(route(sts, request), request);
}

test.each([
  ['RoleArn=a%2Bb+c', { RoleArn: 'a+b c' }],
  ['RoleArn=first&RoleArn=second', { RoleArn: 'first' }],
  ['RoleArn=', { RoleArn: '' }],
  ['NoSuchParameter=1&RoleArn=a', { RoleArn: 'a' }],
  ['DurationSeconds=900', { DurationSeconds: 900 }],
  ['TransitiveTagKeys.member.1=a&TransitiveTagKeys.member.2=b', { TransitiveTagKeys: ['a', 'b'] }],
  ['TransitiveTagKeys.member.10=b&TransitiveTagKeys.member.9=a', { TransitiveTagKeys: ['a', 'b'] }],
  ['TransitiveTagKeys=', { TransitiveTagKeys: [] }],
  ['Tags.member.1.Key=k&Tags.member.1.Value=v', { Tags: [{ Key: 'k', Value: 'v' }] }],
  ['Tags.member.1.Key=k&Tags.member.x.Key=ignored', { Tags: [{ Key: 'k' }] }],
  ['__proto__.x=1&Tags.__proto__.Key=1&constructor=2', {}],
])('%s', (body, input) => {
  expect(assumeRole(body)).toEqual(input);
});

test.each(['abc', '1.5', '', '0x10', '99999999999999999999'])(
  'unverified: DurationSeconds=%s is MalformedInput',
  (text) => {
    expect(() => assumeRole(`DurationSeconds=${text}`)).toThrow(
      expect.objectContaining({ code: 'MalformedInput', status: 400 }),
    );
  },
);

test('unverified: a boolean is true or false', () => {
  const update = (text: string) => {
    const request = formRequest(`Action=UpdateAccountPasswordPolicy&Version=2010-05-08&RequireSymbols=${text}`);
    return decode(route(iam, request), request);
  };
  expect(update('true')).toEqual({ RequireSymbols: true });
  expect(update('false')).toEqual({ RequireSymbols: false });
  expect(() => update('yes')).toThrow(expect.objectContaining({ code: 'MalformedInput' }));
});

test('lists in structures in lists nest', () => {
  const entry = 'ContextEntries.member.1';
  const body = `${entry}.ContextKeyName=aws:x&${entry}.ContextKeyValues.member.1=v`;
  const request = formRequest(`Action=SimulateCustomPolicy&Version=2010-05-08&${body}`);
  expect(decode(route(iam, request), request)).toEqual({
    ContextEntries: [{ ContextKeyName: 'aws:x', ContextKeyValues: ['v'] }],
  });
});

test.each([
  ['Settings.entry.1.key=a&Settings.entry.1.value=1&Settings.entry.3.key=b&Settings.entry.3.value=2', { a: 1, b: 2 }],
  ['Settings.entry.1.key=__proto__&Settings.entry.1.value=1', JSON.parse('{"__proto__":1}')],
  ['Settings.entry.1.value=1&Settings.entry.2.key=b', {}],
  ['Settings=', {}],
])('a map is entries of key and value: %s', (body, settings) => {
  const service = expandModel({
    service: 'iam',
    protocol: 'awsQuery',
    apiVersion: '1',
    operations: { Put: { input: 'PutRequest' } },
    structures: { PutRequest: { Settings: '{integer}' } },
    errors: {},
  });
  const request = formRequest(`Action=Put&Version=1&${body}`);
  const input = decode(route(service, request), request) as { Settings: object };
  expect(Object.entries(input.Settings)).toEqual(Object.entries(settings));
});

test('an enormous index is one entry, not an array of that length', () => {
  expect(assumeRole('TransitiveTagKeys.member.999999999=b&TransitiveTagKeys.member.1=a')).toEqual({
    TransitiveTagKeys: ['a', 'b'],
  });
});

test('thousands of parameters are read, more than ten thousand refused', () => {
  const keys = (count: number) =>
    Array.from({ length: count }, (_, at) => `TransitiveTagKeys.member.${at}=${at}`).join('&');
  expect(assumeRole(keys(9990))).toEqual({ TransitiveTagKeys: Array.from({ length: 9990 }, (_, at) => `${at}`) });
  expect(() => assumeRole(keys(10_001))).toThrow(expect.objectContaining({ code: 'MalformedQueryString' }));
});

test('a name of a million dots is ignored', () => {
  expect(assumeRole(`${'.'.repeat(1_000_000)}=1&Tags.member.1.Key.${'a.'.repeat(100_000)}=1&RoleArn=a`)).toEqual({
    RoleArn: 'a',
  });
});

test.each(['%', '%zz', 'RoleArn=%ff'])('%s is MalformedQueryString', (text) => {
  expect(() => assumeRole(text)).toThrow(expect.objectContaining({ code: 'MalformedQueryString', status: 400 }));
});

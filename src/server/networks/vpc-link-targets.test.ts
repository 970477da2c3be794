import { expect, test } from 'vitest';
import { vpcLinks } from '../../services/apigateway/vpc-links/vpc-link-documents.ts';
import { memoryStore } from '../../store/open-store.ts';
import { readVpcLinks, vpcLinkTargets } from './vpc-link-targets.ts';

const arn = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/a/1';

test.each([
  [`${arn}=http://127.0.0.1:9000`, [[arn, 'http://127.0.0.1:9000']]],
  [
    `${arn}=http://127.0.0.1:9000/,*=https://localhost`,
    [
      [arn, 'http://127.0.0.1:9000'],
      ['*', 'https://localhost'],
    ],
  ],
  ['', undefined],
  [arn, undefined],
  [`${arn}=`, undefined],
  [`${arn}=ftp://a`, undefined],
  [`${arn}=http://a/path`, undefined],
  [`${arn}=http://user@a`, undefined],
  ['arn:aws:s3:::a=http://a', undefined],
  [`${arn}=http://a,`, undefined],
])('--vpc-link %j', (text, pairs) => {
  expect(readVpcLinks(text)).toEqual(pairs && new Map(pairs as [string, string][]));
});

test('a link leads to where its balancer is said to be', async () => {
  const store = memoryStore();
  const link = { id: 'l1', name: 'l', targetArns: [arn], tags: {} };
  await store.commit([vpcLinks.create('123456789012', 'us-east-1', 'l1', link)]);
  const target = (origins: [string, string][], region = 'us-east-1') =>
    vpcLinkTargets(store, new Map(origins)).targetOf('123456789012', region, 'l1');
  expect(
    target([
      [arn, 'http://a'],
      ['*', 'http://b'],
    ]),
  ).toEqual({ kind: 'origin', origin: 'http://a' });
  expect(target([['*', 'http://b']])).toEqual({ kind: 'origin', origin: 'http://b' });
  expect(target([])).toEqual({ kind: 'nowhere', targetArn: arn });
  expect(target([['*', 'http://b']], 'eu-west-1')).toEqual({ kind: 'no-such-link' });
});

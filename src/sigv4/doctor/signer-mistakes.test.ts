import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import type { RawHeader, RawRequest } from '../../http/raw-request.ts';
import { jsonDialect } from '../dialects.ts';
import { type SignatureRecord, verify } from '../verify.ts';
import { attemptsAllowed, most } from './attempt-budget.ts';

interface Recorded {
  readonly keys: Readonly<Record<string, string>>;
  readonly requests: readonly { readonly name: string; readonly library: string; readonly raw: string }[];
}

const file = new URL('./testing/signer-mistakes.json', import.meta.url);
const { keys, requests } = JSON.parse(readFileSync(file, 'utf8')) as Recorded;

/** What the pair of mistakes or the sight of the request is called, where it is not the recorded name. */
const otherNames: Readonly<Record<string, string>> = {
  'signed-header-and-body-lost-on-the-way': 'signed-header-not-received+signed-header-and-body-lost-on-the-way',
  'unsigned-payload-plus-header-spaces': 'body-unsigned-payload+header-values-not-trimmed',
  'headers-unsorted-plus-duplicates-dropped': 'query-duplicates-dropped+headers-unsorted',
};

function parsed(raw: string): RawRequest {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s);
  const [first = '', ...lines] = head.split('\r\n');
  const [method = '', target = ''] = first.split(' ');
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  const headers = lines.map((line): RawHeader => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const sent = { method, path, query, headers, body: Buffer.from(body, 'latin1') };
  return { ...sent, receivedAt: 0, sourceIp: '127.0.0.1', secure: false };
}

function dateOf({ headers }: RawRequest): number {
  const text = headers.find(([name]) => name.toLowerCase() === 'x-amz-date')?.[1] ?? '';
  return Date.parse(text.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

// Whoever was diagnosed before in this process has used up some of it.
beforeEach(() => vi.waitFor(() => expect(attemptsAllowed()).toBe(most)));

test.each(requests.map(({ name, library, raw }) => [name, library, raw]))('%s, as %s sent it', (name, _, raw) => {
  const request = parsed(raw);
  const record: SignatureRecord = {};
  const place = { service: 'execute-api', acceptsRegion: () => true, now: dateOf(request), dialect: jsonDialect };
  const lookup = (id: string) => ({ secretAccessKey: keys[id] ?? '' });
  expect(() => verify(request, place, lookup, record)).toThrow(/signature we calculated does not match/);
  expect(record.finding?.turning).toBe(otherNames[name] ?? name);
  expect(record.finding?.habits?.length).toBeGreaterThan(0);
});

import { createHmac } from 'node:crypto';
import type { RawRequest } from '../src/http/raw-request.ts';
import { jsonDialect } from '../src/sigv4/dialects.ts';
import { sign } from '../src/sigv4/sign.ts';
import { verify } from '../src/sigv4/verify.ts';

// One verified signature of a GET, against the least that any verifier must do: one HMAC-SHA256 by node:crypto of a text
// of the same length with a key that is ready.
const now = Date.now();
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const unsigned: RawRequest = {
  method: 'GET',
  path: '/dev/pets',
  query: 'type=dog&page=2',
  headers: [
    ['Host', 'abc123.execute-api.eu-west-1.amazonaws.com'],
    ['Accept', '*/*'],
    ['User-Agent', 'bench'],
  ],
  body: Buffer.alloc(0),
  receivedAt: now,
  sourceIp: '127.0.0.1',
  secure: false,
};
const options = { credentials, region: 'eu-west-1', service: 'execute-api', at: now };
const request = { ...unsigned, headers: [...unsigned.headers, ...sign(unsigned, options)] };
const place = { service: 'execute-api', acceptsRegion: () => true, now, dialect: jsonDialect };
const lookup = () => credentials;
const text = 'x'.repeat(140);

const verifyNs = nanoseconds(() => verify(request, place, lookup, {}));
const hmacNs = nanoseconds(() => createHmac('sha256', credentials.secretAccessKey).update(text).digest());
process.stdout.write(
  `${JSON.stringify({ figure: 'verify', verifyNs, bareHmacNs: hmacNs, ratio: Math.round((verifyNs / hmacNs) * 10) / 10 })}\n`,
);

function nanoseconds(work: () => unknown): number {
  const times = 20_000;
  for (let at = 0; at < times; at++) work();
  const runs: number[] = [];
  for (let run = 0; run < 5; run++) {
    const began = process.hrtime.bigint();
    for (let at = 0; at < times; at++) work();
    runs.push(Number(process.hrtime.bigint() - began) / times);
  }
  return Math.round(runs.sort((a, b) => a - b)[2] ?? 0);
}

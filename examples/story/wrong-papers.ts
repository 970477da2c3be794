import type { AwsCredentialIdentity } from '@smithy/types';
import { call, type Draft, presign, type Seen, type SigningOptions, sign } from './call.ts';
import type { Expectation } from './teller.ts';
import type { World } from './world.ts';

/** Something that goes wrong in real life, and AWS's answer to it. */
export interface Mishap {
  readonly what: string;
  readonly send: () => Promise<Seen>;
  readonly must: Expectation;
}

const tokenInvalid = '{"message":"The security token included in the request is invalid."}';
const mismatch =
  /^\{"message":"The request signature we calculated does not match .*The Canonical String for this request should have been.*The String-to-Sign should have been/;
const minutes = 60_000;

/** The whole list, against a method that asks for AWS_IAM. `url` ends with a slash. */
export function mishaps(world: World, url: string, credentials: AwsCredentialIdentity): Mishap[] {
  const right: SigningOptions = { credentials, region: world.region };
  const get: Draft = { method: 'GET', url, headers: {} };
  const post: Draft = { method: 'POST', url, headers: { 'x-order': '1' }, body: '{"pets":1}' };
  const otherRegion = world.region === 'us-east-1' ? 'eu-west-1' : 'us-east-1';
  const withSigned =
    (draft: Draft, options: SigningOptions, change: (signed: Draft) => Draft = (signed) => signed) =>
    async () =>
      call(change(await sign(draft, options)));
  const as = (change: Partial<AwsCredentialIdentity>) => ({ ...right, credentials: { ...credentials, ...change } });
  return [
    {
      what: 'wrong secret',
      send: withSigned(get, as({ secretAccessKey: 'wrong' })),
      must: refusal('InvalidSignatureException', mismatch),
    },
    {
      what: 'unknown access key',
      send: withSigned(get, { ...right, credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' } }),
      must: refusal(undefined, tokenInvalid),
    },
    {
      what: 'temporary key without its session token',
      send: withSigned(get, { ...right, credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' } }),
      must: refusal(undefined, tokenInvalid),
    },
    {
      what: 'garbage session token',
      send: withSigned(get, as({ sessionToken: 'garbage' })),
      must: refusal(undefined, tokenInvalid),
    },
    {
      what: 'wrong region',
      send: withSigned(get, { ...right, region: otherRegion }),
      must: refusal('InvalidSignatureException', '{"message":"Credential should be scoped to a valid region. "}'),
    },
    {
      what: 'wrong service',
      send: withSigned(get, { ...right, service: 'lambda' }),
      must: refusal(
        'InvalidSignatureException',
        `{"message":"Credential should be scoped to correct service: 'execute-api'. "}`,
      ),
    },
    {
      what: 'clock six minutes slow',
      send: withSigned(get, { ...right, skew: -6 * minutes }),
      must: refusal(
        'InvalidSignatureException',
        /^\{"message":"Signature expired: \w+ is now earlier than \w+ \(\w+ - 5 min\.\)"\}$/,
      ),
    },
    {
      what: 'clock six minutes fast',
      send: withSigned(get, { ...right, skew: 6 * minutes }),
      must: refusal(
        'InvalidSignatureException',
        /^\{"message":"Signature not yet current: \w+ is still later than \w+ \(\w+ \+ 5 min\.\)"\}$/,
      ),
    },
    {
      what: 'tampered path',
      send: withSigned(get, right, (signed) => ({ ...signed, url: `${url}pets` })),
      must: refusal('InvalidSignatureException', mismatch),
    },
    {
      what: 'tampered query',
      send: withSigned(get, right, (signed) => ({ ...signed, url: `${url}?a=1` })),
      must: refusal('InvalidSignatureException', mismatch),
    },
    {
      what: 'tampered header',
      send: withSigned(post, right, (signed) => ({ ...signed, headers: { ...signed.headers, 'x-order': '2' } })),
      must: refusal('InvalidSignatureException', mismatch),
    },
    {
      what: 'tampered body',
      send: withSigned(post, right, (signed) => ({ ...signed, body: '{"pets":9}' })),
      must: refusal('InvalidSignatureException', mismatch),
    },
    {
      what: 'a bearer token instead of a signature',
      send: () => call({ ...get, headers: { authorization: 'Bearer xyz' } }),
      must: refusal(
        'IncompleteSignatureException',
        /^\{"message":"Invalid key=value pair \(missing equal-sign\) in Authorization header \(hashed with SHA-256 and encoded with Base64\): '[\w+/=]+'\."\}$/,
      ),
    },
    {
      what: 'presigned URL, in order',
      send: async () => call(await presign(get, right)),
      must: { status: 200, body: /Hello, world!/ },
    },
    {
      what: 'unknown path',
      send: () => call({ ...get, url: `${url}nowhere` }),
      must: refusal('MissingAuthenticationTokenException', '{"message":"Missing Authentication Token"}'),
    },
    {
      what: 'unknown stage',
      send: () => call({ ...get, url: url.replace('/dev/', '/nowhere/') }),
      must: refusal('ForbiddenException', '{"message":"Forbidden"}'),
    },
  ];
}

function refusal(type: string | undefined, body: string | RegExp): Expectation {
  return { status: 403, body, ...(type && { headers: { 'x-amzn-errortype': type } }) };
}

import type { RequestRecord } from '../../records.ts';

/** The same request as a program would send it, signed with the credentials of the environment. */
export interface SignedForm {
  readonly name: 'curl' | 'Python' | 'TypeScript';
  readonly text: string;
}

/** Bodies are not kept: whoever repeats a request with one adds it. */
export function signedForms(request: RequestRecord, origin: string): readonly SignedForm[] {
  const { method } = request;
  const url = urlOf(request, origin);
  const scope = scopeOf(request);
  return [
    { name: 'curl', text: curl(method, url, scope) },
    { name: 'Python', text: python(method, url, scope) },
    { name: 'TypeScript', text: typescript(method, url, scope) },
  ];
}

interface Scope {
  readonly region: string;
  readonly service: string;
}

/** Third line of the string to sign: `20260131/us-east-1/execute-api/aws4_request`. */
function scopeOf({ signature, plane }: RequestRecord): Scope {
  const [, region, service] = signature?.stringToSign?.split('\n')[2]?.split('/') ?? [];
  return { region: region ?? 'us-east-1', service: service ?? (plane === 'data' ? 'execute-api' : 'iam') };
}

const ownHost = /^([a-z0-9]+)\.execute-api\.[a-z0-9-]+\.(?:localhost|amazonaws\.com)$/;

/** An API that was called by its own host name is addressed by its path, which needs no name to be resolved. */
function urlOf({ host, path, query }: RequestRecord, origin: string): string {
  const apiId = ownHost.exec(host)?.[1];
  const [, stage = '', rest = ''] = /^\/+([^/]*)\/*(.*)$/s.exec(path) ?? [];
  const address = apiId === undefined ? path : `/restapis/${apiId}/${stage}/_user_request_/${rest}`;
  return origin + address + (query && `?${sorted(query)}`);
}

/** Signed is the query in order, its values escaped: sent like that, clients that sign what they send are right too. */
function sorted(query: string): string {
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
  return pairs.sort().join('&');
}

function escaped(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Curl takes escaped paths for those of S3, which are signed otherwise, until its version 8.15. */
const forOldCurl = '# curl before 8.15 signs a path with % wrongly: use Python or TypeScript there.\n';

function curl(method: string, url: string, { region, service }: Scope): string {
  const note = new URL(url).pathname.includes('%') ? forOldCurl : '';
  const command = [
    `curl -X ${method} --aws-sigv4 "aws:amz:${region}:${service}"`,
    '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
    '${AWS_SESSION_TOKEN:+-H "x-amz-security-token: $AWS_SESSION_TOKEN"}',
    `'${url.replaceAll("'", "'\\''")}'`,
  ].join(' \\\n  ');
  return note + command;
}

function python(method: string, url: string, { region, service }: Scope): string {
  return `import boto3, requests
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest

request = AWSRequest(method=${JSON.stringify(method)}, url=${JSON.stringify(url)})
SigV4Auth(boto3.Session().get_credentials(), ${JSON.stringify(service)}, ${JSON.stringify(region)}).add_auth(request)
print(requests.request(request.method, request.url, headers=dict(request.headers)).text)`;
}

function typescript(method: string, url: string, { region, service }: Scope): string {
  return `import { Sha256 } from '@aws-crypto/sha256-js';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';

const url = new URL(${JSON.stringify(url)});
const values = (name: string) => [name, url.searchParams.getAll(name)];
const signer = new SignatureV4({ credentials: defaultProvider(), region: ${JSON.stringify(region)}, service: ${JSON.stringify(service)}, sha256: Sha256 });
const signed = await signer.sign(
  new HttpRequest({
    method: ${JSON.stringify(method)},
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries([...url.searchParams.keys()].map(values)),
    headers: { host: url.host },
  }),
);
console.log(await (await fetch(url, { method: signed.method, headers: signed.headers })).text());`;
}

import { header, type RawRequest } from '../../http/raw-request.ts';
import { firstParameter, formBody } from '../decode/parameters.ts';
import { scopedService } from '../scoped-service.ts';

/** How a client of a service that is not here reads errors. */
export type StrangerProtocol = 'query' | 'ec2Query' | 'awsJson' | 'rpcCbor' | 'restXml' | 's3' | 'restJson';

/** A call of a service that is not here: what the request itself tells of it. */
export interface Stranger {
  /** In the credential scope; empty when there is none. */
  readonly signingName: string;
  readonly service: string;
  /** Its name, or method and path where a protocol sends no name. */
  readonly operation: string;
  readonly protocol: StrangerProtocol;
  /** That of the answer, where it follows the request's. */
  readonly contentType: string | undefined;
}

/** REST services whose errors are XML; all others answer JSON. */
const xmlServices: ReadonlySet<string> = new Set(['cloudfront', 'route53']);
const s3Services: ReadonlySet<string> = new Set(['s3', 's3-object-lambda', 's3-outposts', 's3express']);

/** Never throws. https://smithy.io/2.0/aws/protocols/index.html */
export function readStranger(request: RawRequest): Stranger {
  const signingName = scopedService(request) ?? '';
  const service = serviceOf(request, signingName);
  const call = { signingName, service, contentType: header(request, 'content-type') };
  const [, cborOperation] = /^\/service\/[\w-]{1,64}\/operation\/(\w{1,100})$/.exec(request.path) ?? [];
  if (cborOperation !== undefined) return { ...call, operation: cborOperation, protocol: 'rpcCbor' };
  const target = header(request, 'x-amz-target');
  if (target !== undefined) return { ...call, operation: target.split('.').at(-1) ?? '', protocol: 'awsJson' };
  const action = firstParameter(request.query, 'Action') ?? firstParameter(formBody(request), 'Action');
  if (action !== undefined) {
    return { ...call, operation: action, protocol: service === 'ec2' ? 'ec2Query' : 'query' };
  }
  return { ...call, operation: `${request.method} ${request.path}`, protocol: restProtocol(service, request.path) };
}

function serviceOf(request: RawRequest, signingName: string): string {
  const behind = serviceBehind(request, signingName);
  if (behind !== undefined) return behind;
  const isManagement = signingName === 'execute-api' && /^(?:\/[\w-]{1,128})?\/@connections\//.test(request.path);
  return isManagement ? 'apigatewaymanagementapi' : signingName;
}

function restProtocol(service: string, path: string): StrangerProtocol {
  if (path.startsWith('/S3Outposts/')) return 'restJson';
  if (s3Services.has(service)) return 's3';
  const isXml = xmlServices.has(service) || (service === '' && isXmlPath(path));
  return isXml ? 'restXml' : 'restJson';
}

/** The paths of Route 53 and CloudFront, which begin with the version of their API. */
export function isXmlPath(path: string): boolean {
  return path.startsWith('/2013-04-01/') || path.startsWith('/2020-05-31/');
}

/** Services that stand behind the signing name of one that is here: by the beginning of their paths. */
const behind: readonly (readonly [signingName: string, path: string, service: string])[] = [
  ['apigateway', '/v2/', 'apigatewayv2'],
  ['lambda', '/2025-03-07/', 'lambda-web'],
  ['lambda', '/2025-09-09/', 'lambda-microvms'],
  ['lambda', '/2026-04-04/', 'lambda-core'],
  ['lambda', '/2026-10-01/', 'lambda-core'],
];

/** The service of its own that shares a signing name, as those of HTTP and WebSocket APIs and of web functions do. */
export function serviceBehind({ path }: RawRequest, signingName: string | undefined): string | undefined {
  return behind.find(([name, start]) => name === signingName && path.startsWith(start))?.[2];
}

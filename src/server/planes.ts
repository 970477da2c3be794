import { addressThrough } from '../execute-api/network/address-through.ts';
import type { VpcEndpoint, VpcEndpoints } from '../execute-api/network/vpc-endpoints.ts';
import { type Addressed, address } from '../execute-api/stage/address.ts';
import type { CustomDomains } from '../execute-api/stage/custom-domains.ts';
import type { Plane } from '../http/plane.ts';
import { header, type RawRequest } from '../http/raw-request.ts';
import type { RequestHead } from '../http/read-request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Arrival } from '../http/serve-requests.ts';
import { isAdminPath } from './admin/admin-plane.ts';
import { withOpaqueOrigin } from './opaque-origin.ts';
import type { UnreadRequests } from './unread-requests.ts';

export interface Planes {
  readonly admin: (request: RawRequest) => Promise<HttpResponse>;
  readonly control: (request: RawRequest) => Promise<HttpResponse>;
  readonly data: (request: RawRequest, addressed: Addressed) => HttpResponse | Promise<HttpResponse>;
  readonly dataTooLarge: (head: RequestHead) => HttpResponse;
  readonly unread: UnreadRequests;
  /** Hosts that are custom domain names of APIs. */
  readonly domains: CustomDomains;
  /** By which requests come from VPCs. */
  readonly endpoints: Pick<VpcEndpoints, 'at'>;
}

const mb = 1024 * 1024;
const json = ['Content-Type', 'application/json'] as const;

/** IAM and STS take 10,000,000 bytes and answer more with an empty 413. */
const queryBodyLimit = 10_000_000;
/** Lambda takes requests of 70,167,211 bytes. */
const lambdaRequestLimit = 70_167_211;
/** API Gateway and Logs take 10 MB at most, and in most operations less, which their own rules say. */
const jsonBodyLimit = 10 * mb;
/** Payload quota of REST APIs. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const dataPlaneLimit = 10 * mb;

/** Chooses the plane of a request by its head alone. */
export function choosePlane(planes: Planes): (head: RequestHead, arrived?: Arrival) => Plane {
  const tooLarge = (plane: 'control' | 'data', answer: Plane['tooLarge']) => (head: RequestHead) =>
    planes.unread.tooLarge(plane, head, answer(head));
  return (head, arrived) => {
    if (isAdminPath(head.path)) return { bodyLimit: mb, handle: planes.admin, tooLarge: () => empty(413) };
    const endpoint = arrived && planes.endpoints.at(arrived);
    const { data, control } = endpoint ? within(endpoint, planes) : planes;
    const addressed = endpoint ? addressThrough(endpoint, head, planes.domains) : address(head, planes.domains);
    if (addressed) {
      const answer = (request: RawRequest) => data(request, addressed);
      const ownHost = addressed.region !== undefined;
      const handle = ownHost ? answer : (request: RawRequest) => withOpaqueOrigin(answer(request));
      return { bodyLimit: dataPlaneLimit, handle, tooLarge: tooLarge('data', planes.dataTooLarge) };
    }
    if (isQueryRequest(head)) {
      return { bodyLimit: queryBodyLimit, handle: control, tooLarge: tooLarge('control', () => empty(413)) };
    }
    const bodyLimit = isLambdaRequest(head) ? lambdaRequestLimit : jsonBodyLimit;
    const tell = (sent: RequestHead) => requestTooLarge(bodyLimit, sent);
    return { bodyLimit, handle: control, tooLarge: tooLarge('control', tell) };
  };
}

/** The planes for what comes by a VPC endpoint. */
function within({ vpcId, vpceId }: VpcEndpoint, { data, control }: Planes): Pick<Planes, 'data' | 'control'> {
  const from = (request: RawRequest): RawRequest => ({ ...request, network: { vpcId, vpceId } });
  return {
    data: (request, addressed) => data(from(request), addressed),
    control: (request) => control(from(request)),
  };
}

/** Requests of the query protocol go to the root, as forms. */
function isQueryRequest(head: RequestHead): boolean {
  return head.path === '/' && header(head, 'x-amz-target') === undefined;
}

/** The paths of Lambda begin with the version of their API, such as `/2015-03-31/functions`. */
function isLambdaRequest({ path }: RequestHead): boolean {
  return /^\/20\d\d-\d\d-\d\d\//.test(path);
}

function requestTooLarge(limit: number, head: RequestHead): HttpResponse {
  const operation = largeOperations.find(([method, path]) => method === head.method && path.test(head.path))?.[2];
  const message = `Request must be smaller than ${limit} bytes${operation ? ` for the ${operation} operation` : ''}`;
  const headers = [json, ['x-amzn-ErrorType', 'RequestEntityTooLargeException']] as const;
  return { status: 413, headers, body: JSON.stringify({ Type: 'User', message }) };
}

/** The operations of Lambda that take a package or an event: they are named to whoever sends too much. */
const largeOperations = [
  ['POST', /^\/2015-03-31\/functions\/?$/, 'CreateFunction'],
  ['PUT', /^\/2015-03-31\/functions\/[^/]+\/code$/, 'UpdateFunctionCode'],
  ['POST', /^\/2015-03-31\/functions\/[^/]+\/invocations$/, 'InvokeFunction'],
] as const;

function empty(status: number): HttpResponse {
  return { status, headers: [], body: '' };
}

import { AwsError } from '../core/errors.ts';
import { shortId } from '../core/ids.ts';
import type { RawHeader, RawRequest } from '../http/raw-request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Principal } from '../identity/principal.ts';
import type { MethodDocument, ResourceDocument, RestApiDocument } from '../services/apigateway/documents.ts';
import type { Admitted } from './admission/admitted.ts';
import { apiTurns } from './api-turns.ts';
import { executeApiErrors } from './errors.ts';
import { executeMethod } from './execute-method.ts';
import type { Backends } from './integrations/backends.ts';
import { type ExecutionLog, executionLog } from './logging/execution-log.ts';
import { compilePattern } from './pattern/pattern.ts';
import { compileBinaryTypes } from './payload/binary-media-types.ts';
import { type MethodRequest, methodRequest } from './request/method-request.ts';
import { requestIds } from './request-ids.ts';
import { gatewayResponse } from './response/gateway-response.ts';
import { resourceTrie } from './stage/resource-trie.ts';
import { compileMethod } from './stage/stage-snapshot.ts';

/** A method of a draft and what to send it. */
interface MethodTest {
  readonly account: string;
  readonly region: string;
  readonly api: RestApiDocument;
  readonly resourceId: string;
  readonly httpMethod: string;
  /** Undefined takes the resource's own path. */
  readonly pathWithQueryString: string | undefined;
  readonly headers: readonly RawHeader[];
  readonly body: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Who tests. */
  readonly principal: Principal;
}

interface MethodTestResult {
  readonly status: number;
  readonly headers: HttpResponse['headers'];
  readonly body: string;
  readonly log: string;
  /** Milliseconds. */
  readonly latency: number;
}

export interface MethodTester {
  test(test: MethodTest): Promise<MethodTestResult>;
  /** Why a selection pattern cannot be used; undefined when it can. */
  patternProblem(pattern: string): string | undefined;
}

/** Runs methods of drafts: from the method request on, without stage, authentication and authorization. */
export function methodTester(backends: Backends, onDefect: (error: unknown) => void): MethodTester {
  const turns = apiTurns();
  const testIn = (test: MethodTest) => turns.take(test.api.id, () => runTest(test, backends, onDefect));
  return { test: async (test) => testIn(test), patternProblem };
}

const testStage = 'test-invoke-stage';

async function runTest(
  test: MethodTest,
  backends: Backends,
  onDefect: (error: unknown) => void,
): Promise<MethodTestResult> {
  const started = performance.now();
  const resource = test.api.resources[test.resourceId]!;
  const request = methodRequest(admit(test, resource, resource.methods[test.httpMethod]!));
  const log = executionLog(request, test);
  const response = await run(request, { backends, log }, onDefect);
  log.answered(response);
  return {
    status: response.status,
    headers: response.headers.filter(([name]) => name !== 'x-amzn-RequestId' && name !== 'x-amz-apigw-id'),
    body: String(response.body),
    log: log.text(),
    latency: Math.round(performance.now() - started),
  };
}

async function run(
  request: MethodRequest,
  { backends, log }: { readonly backends: Backends; readonly log: ExecutionLog },
  onDefect: (error: unknown) => void,
): Promise<HttpResponse> {
  try {
    return await executeMethod(request, () => ({ backends, told: log.failed, log: log.endpoint }));
  } catch (error) {
    if (!(error instanceof AwsError)) onDefect(error);
    const shown = error instanceof AwsError ? error : executeApiErrors.internalServerError();
    const response = gatewayResponse(shown, request.ids);
    return { ...response, headers: response.headers.filter(([name]) => name === 'x-amzn-ErrorType') };
  }
}

function admit(test: MethodTest, resource: ResourceDocument, document: MethodDocument): Admitted {
  const method = compileMethod(resource, document, test.api);
  const httpMethod = test.httpMethod === 'ANY' ? 'GET' : test.httpMethod;
  const raw = rawRequest(test, resource, httpMethod);
  const { account, region, api, stageVariables: variables } = test;
  const stage = {
    account,
    region,
    apiId: api.id,
    stageName: testStage,
    deploymentId: shortId(6),
    variables,
    isBinary: compileBinaryTypes(api),
  };
  const pathParameters = parametersOf(resource, raw.path);
  const { principal } = test;
  const found = { ids: requestIds(), stage, method, httpMethod, pathParameters, principal, raw };
  return { ...found, requestPath: raw.path, path: raw.path.replace(/^\//, ''), isTest: true };
}

function rawRequest(test: MethodTest, resource: ResourceDocument, method: string): RawRequest {
  const target = test.pathWithQueryString || resource.path;
  const mark = target.indexOf('?');
  return {
    method,
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers: test.headers,
    body: Buffer.from(test.body),
    receivedAt: test.now,
    sourceIp: 'test-invoke-source-ip',
    secure: true,
  };
}

/** A path that is not one of the resource is taken all the same: its parameters are then empty. */
function parametersOf(resource: ResourceDocument, path: string): ReadonlyMap<string, string> {
  const find = resourceTrie([{ path: resource.path, methods: new Map([['GET', resource]]) }]);
  return find('GET', path.replace(/^\//, ''))?.pathParameters ?? new Map();
}

function patternProblem(pattern: string): string | undefined {
  try {
    compilePattern(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

import { AwsError } from '../core/errors.ts';
import { shortId } from '../core/ids.ts';
import type { RawHeader, RawRequest } from '../http/raw-request.ts';
import type { Principal } from '../identity/principal.ts';
import type { RestApiDocument } from '../services/apigateway/documents.ts';
import type { Described } from './admission/admitted.ts';
import { asLambdaError, identitiesOf } from './admission/authorizers/ask-lambda.ts';
import { claimsOf } from './admission/authorizers/ask-pools.ts';
import { readAnswer } from './admission/authorizers/authorizer-answer.ts';
import { callAuthorizer } from './admission/authorizers/call-authorizer.ts';
import {
  compileAuthorizer,
  type LambdaAuthorizer,
  type PoolAuthorizer,
} from './admission/authorizers/compile-authorizer.ts';
import { shownClaims } from './admission/authorizers/shown-claims.ts';
import { executeApiErrors } from './errors.ts';
import type { Backends, Execution } from './integrations/backends.ts';
import { type AuthorizerLog, authorizerLog } from './logging/authorizer-log.ts';
import { requestIds } from './request-ids.ts';

/** An authorizer of a draft and what to send it. */
interface AuthorizerTest {
  readonly account: string;
  readonly region: string;
  readonly api: RestApiDocument;
  readonly authorizerId: string;
  readonly headers: readonly RawHeader[];
  /** Undefined: the root. */
  readonly pathWithQueryString: string | undefined;
  readonly body: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly principal: Principal;
}

/** What the authorizer said. */
interface Said {
  readonly principalId?: string;
  readonly policy?: string;
  readonly claims?: Readonly<Record<string, string>>;
}

interface AuthorizerTestResult extends Said {
  readonly clientStatus: number;
  readonly log: string;
  readonly latency: number;
}

export interface AuthorizerTester {
  test(test: AuthorizerTest): Promise<AuthorizerTestResult>;
}

/** Runs authorizers of drafts; what they answer is shown, and decides nothing. */
export function authorizerTester(backends: Backends, onDefect: (error: unknown) => void): AuthorizerTester {
  return { test: (test) => runTest(test, backends, onDefect) };
}

async function runTest(
  test: AuthorizerTest,
  backends: Backends,
  onDefect: (error: unknown) => void,
): Promise<AuthorizerTestResult> {
  const began = performance.now();
  const authorizer = compileAuthorizer(test.api.authorizers![test.authorizerId]!);
  const request = describe(test);
  const log = authorizerLog(authorizer, request);
  const ending = (status: number) => ({
    clientStatus: status,
    log: log.text(),
    latency: Math.round(performance.now() - began),
  });
  try {
    const execution = { backends, told: log.failed, log: log.endpoint };
    const said =
      authorizer.type === 'COGNITO_USER_POOLS'
        ? await askPools(request, authorizer, execution)
        : await askFunction(request, authorizer, execution, log);
    log.succeeded();
    return { ...ending(0), ...said };
  } catch (error) {
    if (!(error instanceof AwsError)) onDefect(error);
    const shown = error instanceof AwsError ? error : executeApiErrors.authorizerFailure();
    log.refused(shown);
    return ending(shown.status);
  }
}

async function askFunction(
  request: Described,
  authorizer: LambdaAuthorizer,
  execution: Execution,
  log: AuthorizerLog,
): Promise<Said> {
  const identities = identitiesOf(request, authorizer, execution);
  try {
    const payload = await callAuthorizer(request, authorizer, identities, execution);
    const { principalId, policy } = readAnswer(payload, authorizer.label);
    log.vouchedFor(principalId);
    return { principalId, policy: JSON.stringify(JSON.parse(policy.source.text ?? '{}')) };
  } catch (error) {
    throw asLambdaError(error, execution);
  }
}

async function askPools(request: Described, authorizer: PoolAuthorizer, execution: Execution): Promise<Said> {
  const claims = shownClaims(await claimsOf(request, authorizer, execution));
  return { claims: Object.fromEntries([...claims].map(([name, value]) => [String(name), String(value)])) };
}

const testStage = 'test-invoke-stage';
/** Recorded: no method of the API is asked for. */
const testMethod = { resourceId: 'test-invoke-resource-id', resourcePath: '/' };

function describe(test: AuthorizerTest): Described {
  const { account, region, api, stageVariables: variables, principal } = test;
  const raw = rawRequest(test);
  const stage = { account, region, apiId: api.id, stageName: testStage, deploymentId: shortId(6), variables };
  const place = { requestPath: raw.path, path: raw.path.replace(/^\//, ''), pathParameters: new Map<string, string>() };
  return { ids: requestIds(), stage, method: testMethod, httpMethod: 'GET', principal, raw, ...place, isTest: true };
}

function rawRequest({ pathWithQueryString, headers, body, now }: AuthorizerTest): RawRequest {
  const target = pathWithQueryString || '/';
  const mark = target.indexOf('?');
  return {
    method: 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers,
    body: Buffer.from(body),
    receivedAt: now,
    sourceIp: 'test-invoke-source-ip',
    secure: true,
  };
}

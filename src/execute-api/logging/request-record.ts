import type { AwsError } from '../../core/errors.ts';
import type { RawRequest } from '../../http/raw-request.ts';
import type { Described } from '../admission/admitted.ts';
import type { CompiledAuthorizer } from '../admission/authorizers/compile-authorizer.ts';
import type { MethodRequest } from '../request/method-request.ts';
import type { RequestIds } from '../request-ids.ts';
import type { Route } from '../stage/match-resource.ts';
import type { StageSnapshot } from '../stage/stage-snapshot.ts';
import { type IntegrationRecord, integrationRecord } from './integration-record.ts';
import { type Steps, stepsOf } from './steps.ts';

/** What logs can tell of a request, as far as it has come. */
export interface RequestRecord {
  readonly raw: RawRequest;
  readonly ids: RequestIds;
  /** As `performance.now()` tells. */
  readonly began: number;
  readonly steps: Steps;
  readonly authorizer: IntegrationRecord;
  readonly integration: IntegrationRecord;
  /** Of the method; undefined: it has none. */
  readonly asked: CompiledAuthorizer | undefined;
  /** Whether what its function answers goes on as it is. */
  readonly isProxy: boolean;
  readonly describe: () => Described;
  /** Undefined: the method was not come to. */
  executed: MethodRequest | undefined;
  /** Undefined: not refused. */
  error: AwsError | undefined;
}

interface Begun {
  readonly stage: StageSnapshot;
  readonly route: Route | undefined;
  readonly describe: () => Described;
}

export function requestRecord({ stage, route, describe }: Begun): RequestRecord {
  const { raw, ids } = describe();
  return {
    raw,
    ids,
    began: performance.now(),
    steps: stepsOf(stage, route),
    authorizer: integrationRecord(),
    integration: integrationRecord(),
    asked: route?.method.authorizer,
    isProxy: route?.method.integration?.type === 'AWS_PROXY',
    describe,
    executed: undefined,
    error: undefined,
  };
}

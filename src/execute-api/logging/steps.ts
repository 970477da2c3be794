import type { AwsError } from '../../core/errors.ts';
import type { Route } from '../stage/match-resource.ts';
import type { StageSnapshot } from '../stage/stage-snapshot.ts';

/** Who calls, and whether they may: as access logs name it. */
export type Step = 'authenticate' | 'authorizer' | 'authorize';

/** How a step ended. */
export interface StepEnd {
  readonly status: number;
  /** Milliseconds. */
  readonly latency: number;
  readonly error?: string;
}

/** The steps of one request. */
export interface Steps {
  passed(step: Step): void;
  /** The step that comes next is the one that failed. */
  failed(error: AwsError): void;
  readonly ended: ReadonlyMap<Step, StepEnd>;
}

export function stepsOf(stage: StageSnapshot, route: Route | undefined): Steps {
  const ahead = plannedSteps(stage, route);
  const ended = new Map<Step, StepEnd>();
  let began = performance.now();
  const end = (step: Step, status: number, error?: string): void => {
    const now = performance.now();
    ended.set(step, { status, latency: Math.round(now - began), ...(error !== undefined && { error }) });
    began = now;
  };
  return {
    ended,
    passed(step) {
      if (ahead[0] === step) end(ahead.shift()!, 200);
    },
    failed(error) {
      const step = ahead.shift();
      if (step) end(step, error.status, error.message);
    },
  };
}

/** A method with NONE is open, but for the API's resource policy. */
function plannedSteps({ resourcePolicy }: StageSnapshot, route: Route | undefined): Step[] {
  const { authorizer, authorizationType } = route?.method ?? {};
  if (authorizer) return ['authorizer', 'authorize'];
  if (authorizationType !== 'NONE') return ['authenticate', 'authorize'];
  return resourcePolicy ? ['authorize'] : [];
}

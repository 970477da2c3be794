/**
 * The states of a runtime as the Runtime API sees it, and the calls that each of them allows. Every other call is
 * answered with 403 InvalidStateTransition.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export type RuntimeState = 'Started' | 'InitError' | 'Ready' | 'Running' | 'ResponseSent';

export type RuntimeCall = 'Ready' | 'InitError' | 'InvocationResponse' | 'InvocationErrorResponse';

const transitions: Readonly<Record<RuntimeState, Partial<Record<RuntimeCall, RuntimeState>>>> = {
  Started: { Ready: 'Ready', InitError: 'InitError' },
  InitError: {},
  Ready: {},
  Running: { InvocationResponse: 'ResponseSent', InvocationErrorResponse: 'ResponseSent' },
  ResponseSent: { Ready: 'Ready' },
};

/** The state after a call; undefined when the call is not allowed. */
export function transition(state: RuntimeState, call: RuntimeCall): RuntimeState | undefined {
  return transitions[state][call];
}

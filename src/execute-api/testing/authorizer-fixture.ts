import type { FunctionInvoker, FunctionOutcome } from '../../core/ports/function-invoker.ts';
import type { Outsider, Principal } from '../../identity/principal.ts';
import type { RuledRequest } from '../../identity/rulings/rulings.ts';
import type { AuthorizerDocument } from '../../services/apigateway/documents.ts';
import type { Backends } from '../integrations/backends.ts';
import { noBackends } from './no-backends.ts';

type Functions = FunctionInvoker<Principal | Outsider, RuledRequest>;
export type Invocation = Parameters<Functions['invoke']>[0];

export const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:guard';

/** An authorizer `guard` with the id `a1b2c3`. */
export function authorizerOf(more: Partial<AuthorizerDocument> = {}): AuthorizerDocument {
  return {
    id: 'a1b2c3',
    name: 'guard',
    type: 'TOKEN',
    authType: 'custom',
    authorizerUri: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
    identitySource: 'method.request.header.Authorization',
    ...more,
  };
}

/** What the function of an authorizer answers to let through, or not, whoever asks for any method. */
export function answer(Effect: 'Allow' | 'Deny', more: object = {}, Resource = '*') {
  const Statement = [{ Action: 'execute-api:Invoke', Effect, Resource }];
  return { principalId: 'user|a1', policyDocument: { Version: '2012-10-17', Statement }, ...more };
}

/** Back ends whose functions answer this; what they were called with is kept. */
export function guardedBy(result: unknown, outcome: Partial<FunctionOutcome> = {}) {
  const calls: Invocation[] = [];
  const answered = { kind: 'answered', requestId: 'r1', status: 200, failed: false } as const;
  const invoke = async (invocation: Invocation): Promise<FunctionOutcome> => {
    calls.push(invocation);
    const payload = Buffer.from(typeof result === 'string' ? result : JSON.stringify(result));
    return { ...answered, payload, ...outcome } as FunctionOutcome;
  };
  const backends: Backends = { ...noBackends, functions: { invoke } };
  return { backends, calls, events: () => calls.map(({ payload }) => JSON.parse(payload.toString())) };
}

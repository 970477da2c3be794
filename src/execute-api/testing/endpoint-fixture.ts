import type { FunctionInvocation, FunctionOutcome } from '../../core/ports/function-invoker.ts';
import type { Outsider, Principal } from '../../identity/principal.ts';
import type { RuledRequest } from '../../identity/rulings/rulings.ts';
import type { IntegrationDocument, IntegrationType } from '../../services/apigateway/documents.ts';
import type { Backends } from '../integrations/backends.ts';
import { mockOf } from './gateway-fixture.ts';
import { noBackends } from './no-backends.ts';

export type Invocation = FunctionInvocation<Principal | Outsider, RuledRequest>;

/** As far as tests look at it. */
export interface ProxyEvent {
  readonly headers: object;
  readonly multiValueHeaders: object;
  readonly requestContext: object;
}

/** Functions that remember how they were called, and answer what they are told. */
export interface FakeFunctions extends Backends {
  readonly invocations: Invocation[];
  /** The event of the last call. */
  event(): ProxyEvent;
  answer: FunctionOutcome | Promise<FunctionOutcome>;
}

export const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:f';
export const invocations = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`;

/** What a function answered: JSON, or the text as it is. */
export function answered(value: unknown, failed = false): FunctionOutcome {
  const payload = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  return { kind: 'answered', requestId: 'the-request-id', status: 200, payload, failed };
}

export function fakeFunctions(more: Partial<Backends> = {}): FakeFunctions {
  const made: FakeFunctions = {
    ...noBackends,
    ...more,
    invocations: [],
    event: () => JSON.parse(String(made.invocations.at(-1)?.payload)),
    answer: answered({ statusCode: 200 }),
    functions: {
      async invoke(invocation) {
        made.invocations.push(invocation);
        return made.answer;
      },
    },
  };
  return made;
}

/** An integration of a type, without templates. */
export function endpointOf(type: IntegrationType, more: Partial<IntegrationDocument> = {}): IntegrationDocument {
  const none = { requestTemplates: {}, integrationResponses: {} };
  return mockOf('', { type, httpMethod: 'POST', uri: invocations, ...none, ...more });
}

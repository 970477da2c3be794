import type { AwsError } from '../../core/errors.ts';
import type { Described } from '../admission/admitted.ts';
import type { CompiledAuthorizer } from '../admission/authorizers/compile-authorizer.ts';
import { identityBearer } from '../admission/authorizers/identity-bearer.ts';
import type { EndpointLog } from '../integrations/backends.ts';
import { endpointLog, javaDate, starred } from './execution-log.ts';

/** The log of one authorizer, as TestInvokeAuthorizer prints it. */
export interface AuthorizerLog {
  readonly endpoint: EndpointLog;
  answered(result: string): void;
  vouchedFor(principalId: string): void;
  succeeded(): void;
  failed(reason: string): void;
  refused(error: AwsError): void;
  text(): string;
}

/** Lines as they were recorded (2016-09-14, 2017-05-07, 2019-09-05). */
export function authorizerLog(authorizer: CompiledAuthorizer, request: Described): AuthorizerLog {
  const { requestId } = request.ids;
  const lines = [`Execution log for request ${requestId}`];
  let reason: string | undefined;
  const say = (line: string): void => void lines.push(`${javaDate(request.raw.receivedAt)} : ${line}`);
  say(`Starting authorizer: ${authorizer.id} for request: ${requestId}`);
  say(`Incoming identity: ${incoming(authorizer, request)}`);
  return {
    endpoint: endpointLog(say),
    answered: (result) => say(`Authorizer result body before parsing: ${result}`),
    vouchedFor: (principalId) => say(`Using valid authorizer policy for principal: ${starred(principalId)}`),
    succeeded: () => say('Successfully completed authorizer execution'),
    failed(why) {
      reason = why;
    },
    // Recorded: who is not authorized is not told why.
    refused(error) {
      if (error.status === 401) say(`Unauthorized request: ${requestId}`);
      else if (reason !== undefined) say(reason);
      say(error.status === 401 ? 'Unauthorized' : error.code);
    },
    text: () => `${lines.join('\n')}\n`,
  };
}

/** A token, or the sources of a request by their names; of each the last characters alone are shown. */
function incoming({ type, sources }: CompiledAuthorizer, request: Described): string {
  const bearer = identityBearer(request);
  const found = sources.flatMap(({ expression, read }) => {
    const value = read(bearer);
    return value === undefined ? [] : [[expression, starred(value)] as const];
  });
  if (type !== 'REQUEST') return found[0]?.[1] ?? 'null';
  return `{${found.map(([expression, value]) => `${expression}=${value}`).join(', ')}}`;
}

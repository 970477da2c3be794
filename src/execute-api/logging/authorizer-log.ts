import type { AwsError } from '../../core/errors.ts';
import type { Described } from '../admission/admitted.ts';
import type { CompiledAuthorizer } from '../admission/authorizers/compile-authorizer.ts';
import type { EndpointLog } from '../integrations/backends.ts';
import { sayAuthorizer } from './authorizer-lines.ts';
import { endpointLines, lineOf, type Say, starred } from './execution-lines.ts';
import { javaDate } from './java-date.ts';

/** The log of one authorizer, as TestInvokeAuthorizer prints it. */
export interface AuthorizerLog {
  readonly endpoint: EndpointLog;
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
  const say: Say = (_kind, line) => void lines.push(`${javaDate(request.raw.receivedAt)} : ${lineOf(line)}`);
  sayAuthorizer(authorizer, request, say);
  return {
    endpoint: endpointLines(say),
    vouchedFor: (principalId) => say('info', `Using valid authorizer policy for principal: ${starred(principalId)}`),
    succeeded: () => say('info', 'Successfully completed authorizer execution'),
    failed(why) {
      reason = why;
    },
    // Recorded: who is not authorized is not told why.
    refused(error) {
      if (error.status === 401) say('error', `Unauthorized request: ${requestId}`);
      else if (reason !== undefined) say('error', reason);
      say('error', error.status === 401 ? 'Unauthorized' : error.code);
    },
    text: () => `${lines.join('\n')}\n`,
  };
}

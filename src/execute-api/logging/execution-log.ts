import type { HttpResponse } from '../../http/response.ts';
import type { EndpointLog } from '../integrations/backends.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { cut, endpointLines, isFailure, lineOf, type Say, sayRequest, sayResponse } from './execution-lines.ts';
import { javaDate } from './java-date.ts';

/** The log of one execution, as TestInvokeMethod prints it. */
export interface ExecutionLog {
  failed(reason: string): void;
  readonly endpoint: EndpointLog;
  answered(response: HttpResponse): void;
  text(): string;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-test-method.html */
export function executionLog(request: MethodRequest, { now }: { readonly now: number }): ExecutionLog {
  const lines = [`Execution log for request ${request.ids.requestId}`];
  const say: Say = (_kind, line) => void lines.push(`${javaDate(now)} : ${lineOf(line)}`);
  sayRequest(request, request.raw.path, say);
  return {
    failed: (reason) => say('error', cut(reason)),
    endpoint: endpointLines(say),
    answered(response) {
      if (!isFailure(response)) sayResponse(response, say);
      say('info', `Method completed with status: ${response.status}`);
    },
    text: () => `${lines.join('\n')}\n`,
  };
}

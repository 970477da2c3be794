import { header } from '../../http/raw-request.ts';
import type { Described } from '../admission/admitted.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { type Say, starred } from './execution-lines.ts';

/** Lines as they were recorded (2016-10-01, 2017-06-05, 2019-02-26). */
export function sayKeyCheck(request: MethodRequest, say: Say): void {
  const { stage, method, key } = request;
  const shown = key ? starred(key.value) : '';
  const place = `${stage.apiId}/${stage.stageName}`;
  sayVerifying(request, shown, say);
  if (!key) {
    say(
      'info',
      `API Key  authorized because method '${method.httpMethod} ${method.resourcePath}' does not require API Key. Request will not contribute to throttle or quota limits`,
    );
  }
  say('info', `Usage Plan check succeeded for API Key ${shown} and API Stage ${place}`);
}

/** A key that opens nothing: of what was sent the end is shown. */
export function sayKeyRefused(request: Described, say: Say): void {
  sayVerifying(request, starred(header(request.raw, 'x-api-key') ?? ''), say);
}

function sayVerifying({ ids, stage }: Described, shownKey: string, say: Say): void {
  const place = `${stage.apiId}/${stage.stageName}`;
  say('info', `Verifying Usage Plan for request: ${ids.requestId}. API Key: ${shownKey} API Stage: ${place}`);
}

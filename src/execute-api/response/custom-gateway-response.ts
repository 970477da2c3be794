import type { AwsError } from '../../core/errors.ts';
import type { GatewayResponseType } from '../../core/gateway-responses.ts';
import { header } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { Described } from '../admission/admitted.ts';
import type { JavaMap, Value } from '../java/value.ts';
import { contextMap } from '../request/context-map.ts';
import { inputParameters } from '../request/input-parameters.ts';
import type { StageSnapshot } from '../stage/stage-snapshot.ts';
import type { CompiledGatewayResponse } from './compile-gateway-responses.ts';
import { messageString } from './gateway-responses.ts';
import type { GatewaySources } from './gateway-variable.ts';
import { sentHeaderValue } from './response-headers.ts';

/** A request that is refused, as far as it came. */
export interface Refused extends Described {
  readonly stage: StageSnapshot;
}

interface Failure {
  readonly error: AwsError;
  readonly type: GatewayResponseType;
  readonly refused: Refused;
}

/** The answer as the API wants it; what it does not customise is `plain`. */
export function customGatewayResponse(
  plain: HttpResponse,
  custom: CompiledGatewayResponse,
  failure: Failure,
): HttpResponse {
  const sources = sourcesOf(failure);
  const [mediaType, template] = selectTemplate(custom, failure.refused);
  const headers = new Map(plain.headers.map((pair) => [pair[0].toLowerCase(), pair]));
  headers.set('content-type', ['Content-Type', mediaType]);
  for (const [name, read] of custom.headers) {
    const value = read(sources);
    if (value !== undefined) headers.set(name.toLowerCase(), [name, sentHeaderValue(value)]);
  }
  return {
    status: custom.status ?? plain.status,
    headers: [...headers.values()],
    body: template?.(sources) ?? plain.body,
  };
}

/** The one that the client accepts, else that for JSON, else the first. */
function selectTemplate({ templates }: CompiledGatewayResponse, { raw }: Refused) {
  const accepted = header(raw, 'accept') ?? '';
  const wanted = [accepted, 'application/json'].find((type) => templates.has(type));
  const mediaType = wanted ?? [...templates.keys()][0] ?? 'application/json';
  return [mediaType, templates.get(mediaType)] as const;
}

function sourcesOf(failure: Failure): GatewaySources {
  const { refused } = failure;
  let context: JavaMap | undefined;
  return {
    context() {
      context ??= contextMap(refused).set('error', errorMap(failure));
      return context;
    },
    parameters: () => inputParameters(refused),
    stageVariables: refused.stage.variables,
  };
}

/**
 * `$context.error`. Its texts are escaped as for a JSON string, as authors put them between quotes.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
function errorMap({ error, type }: Failure): JavaMap {
  const validation = error.members['validationErrorString'];
  return new Map<Value, Value>([
    ['message', error.message === '' ? null : escaped(error.message)],
    ['messageString', messageString(error)],
    ['responseType', type],
    ['validationErrorString', typeof validation === 'string' ? escaped(validation) : null],
  ]);
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

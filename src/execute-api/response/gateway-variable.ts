import { toText } from '../java/to-text.ts';
import { isMap, type JavaMap, type Value } from '../java/value.ts';
import { budget } from '../templates/budget.ts';
import type { InputParameters } from '../templates/input-object.ts';

/** What gateway responses can speak of. */
export interface GatewaySources {
  readonly context: () => JavaMap;
  readonly parameters: () => InputParameters;
  readonly stageVariables: Readonly<Record<string, string>>;
}

/** Reads one value; undefined where there is none. */
export type GatewayVariable = (from: GatewaySources) => string | undefined;

const places = { path: 'path', querystring: 'querystring', header: 'header' } as const;

/**
 * `context.error.message`, `stageVariables.a`, `method.request.header.Accept`. Undefined for what is none of these.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
 */
export function gatewayVariable(expression: string): GatewayVariable | undefined {
  const [, room = '', rest = ''] = /^(context|stageVariables|method\.request)\.(.+)$/s.exec(expression) ?? [];
  if (room === 'context') return contextVariable(rest.split('.'));
  if (room === 'stageVariables') return stageVariable(rest);
  return room === 'method.request' ? requestParameter(rest) : undefined;
}

function contextVariable(path: readonly string[]): GatewayVariable {
  return ({ context }) => {
    let value: Value | undefined = context();
    for (const name of path) value = isMap(value) ? value.get(name) : undefined;
    return shown(value);
  };
}

function stageVariable(name: string): GatewayVariable {
  return ({ stageVariables }) => (Object.hasOwn(stageVariables, name) ? stageVariables[name] : undefined);
}

/** Of a name that is sent more than once the last value counts. */
function requestParameter(rest: string): GatewayVariable | undefined {
  const [, place = '', name = ''] = /^(?:multivalue)?(path|querystring|header)\.(.+)$/s.exec(rest) ?? [];
  if (place === '') return undefined;
  return ({ parameters }) => shown(parameters()[places[place as keyof typeof places]].get(name));
}

function shown(value: Value | undefined): string | undefined {
  return value === undefined || value === null ? undefined : toText(value, budget());
}

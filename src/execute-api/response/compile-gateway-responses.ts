import {
  type CustomGatewayResponses,
  defaultGatewayTemplate,
  type GatewayResponseType,
  gatewayResponseOf,
  gatewayResponseTypes,
} from '../../core/gateway-responses.ts';
import { compileGatewayTemplate, type GatewayTemplate } from './gateway-template.ts';
import { type GatewayVariable, gatewayVariable } from './gateway-variable.ts';
import { sentHeaderValue } from './response-headers.ts';

export interface CompiledGatewayResponse {
  /** Undefined keeps that of the failure. */
  readonly status: number | undefined;
  /** By media type, as it can be sent; undefined: as it is written while nothing is customised. */
  readonly templates: ReadonlyMap<string, GatewayTemplate | undefined>;
  readonly headers: readonly (readonly [name: string, read: GatewayVariable])[];
}

/** Those that an API customises, itself or by DEFAULT_4XX and DEFAULT_5XX. */
export type GatewayResponses = ReadonlyMap<GatewayResponseType, CompiledGatewayResponse>;

const none: GatewayResponses = new Map();

export function compileGatewayResponses(customised: CustomGatewayResponses = {}): GatewayResponses {
  if (Object.keys(customised).length === 0) return none;
  return new Map(gatewayResponseTypes.map((type) => [type, compileResponse(customised, type)]));
}

function compileResponse(customised: CustomGatewayResponses, type: GatewayResponseType): CompiledGatewayResponse {
  const { statusCode, responseParameters, responseTemplates } = gatewayResponseOf(customised, type);
  return {
    status: finalStatus(statusCode),
    templates: new Map(
      Object.entries(responseTemplates).map(([type, text]) => [sentHeaderValue(type), compileBody(text)]),
    ),
    headers: Object.entries(responseParameters).flatMap(([target, source]) => compileHeader(target, source)),
  };
}

function compileBody(text: string): GatewayTemplate | undefined {
  return text === defaultGatewayTemplate ? undefined : compileGatewayTemplate(text);
}

/** An informational status cannot end a request: it is as if none had been said. */
function finalStatus(statusCode: string | undefined): number | undefined {
  const status = Number(statusCode);
  return status >= 200 ? status : undefined;
}

/** What says how long the answer is and how the connection goes on is not for templates. */
const ownHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function compileHeader(target: string, source: string): [string, GatewayVariable][] {
  const name = target.replace(/^gatewayresponse\.header\./, '');
  if (!/^[\w!#$%&'*+.^`|~-]{1,256}$/.test(name) || ownHeaders.has(name.toLowerCase())) return [];
  const read = /^'.*'$/s.test(source) ? constant(source.slice(1, -1)) : gatewayVariable(source);
  return read ? [[name, read]] : [];
}

function constant(text: string): GatewayVariable {
  return () => text;
}

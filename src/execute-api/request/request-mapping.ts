import type { RawRequest } from '../../http/raw-request.ts';
import type { JavaMap } from '../java/value.ts';
import { bodySource } from './body-source.ts';
import { compileCommonSource } from './common-source.ts';
import { headerValues, queryValues } from './request-values.ts';

/** What mappings read of a request. */
export interface RequestSources {
  readonly context: () => JavaMap;
  readonly stage: { readonly variables: Readonly<Record<string, string>> };
  readonly pathParameters: ReadonlyMap<string, string>;
  readonly raw: Pick<RawRequest, 'query' | 'headers'>;
  readonly body: () => string;
}

type Read = (request: RequestSources) => readonly string[];

/** A parameter of the request to the back end, and its values: none, and the parameter is not sent. */
export interface RequestMapping {
  readonly place: 'path' | 'querystring' | 'header';
  readonly name: string;
  readonly read: Read;
}

/**
 * `integration.request.{path,querystring,header}.X` from the client's request, a constant, the context or a stage variable.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
 */
export function compileRequestMapping(destination: string, source: string): RequestMapping | undefined {
  const [, place, name] = /^integration\.request\.(path|querystring|header)\.(.+)$/s.exec(destination) ?? [];
  if (place === undefined || name === undefined) return undefined;
  return { place: place as RequestMapping['place'], name, read: compileSource(source) };
}

function compileSource(source: string): Read {
  if (source.startsWith('method.request.body')) {
    const read = bodySource(source.slice('method.request.body'.length));
    return (request) => given(read(request.body()));
  }
  const [, place = '', name = ''] = /^method\.request\.(\w+)\.(.+)$/s.exec(source) ?? [];
  const parameter = readers.get(place);
  if (parameter) return (request) => parameter(request, name);
  const common = compileCommonSource(source);
  return ({ context, stage }) => given(common?.({ context, stageVariables: stage.variables }));
}

/** Of a name that is sent twice the last value counts, unless all are asked for. */
const readers: ReadonlyMap<string, (request: RequestSources, name: string) => readonly string[]> = new Map([
  ['path', ({ pathParameters }, name) => given(pathParameters.get(name))],
  ['querystring', ({ raw }, name) => queryValues(raw, name).slice(-1)],
  ['multivaluequerystring', ({ raw }, name) => queryValues(raw, name)],
  ['header', ({ raw }, name) => headerValues(raw, name).slice(-1)],
  ['multivalueheader', ({ raw }, name) => given(headerValues(raw, name).join(',') || undefined)],
]);

function given(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

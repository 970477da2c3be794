import type { RawRequest } from '../../../http/raw-request.ts';
import type { JavaMap } from '../../java/value.ts';
import { compileCommonSource } from '../../request/common-source.ts';
import { headerValues, queryValues } from '../../request/request-values.ts';

/** What sources read. */
export interface IdentityBearer {
  readonly raw: Pick<RawRequest, 'query' | 'headers'>;
  readonly context: () => JavaMap;
  readonly stageVariables: Readonly<Record<string, string>>;
}

/** Where an authorizer finds who calls. */
export interface IdentitySource {
  /** As written: `method.request.header.Authorization`. */
  readonly expression: string;
  /** Undefined where a request has none, or an empty one. */
  read(request: IdentityBearer): string | undefined;
}

/** https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html */
export function compileIdentitySources(identitySource = ''): readonly IdentitySource[] {
  const written = identitySource.split(',').map((each) => each.trim());
  return written.filter((each) => each !== '').map((expression) => ({ expression, read: compileSource(expression) }));
}

function compileSource(expression: string): IdentitySource['read'] {
  const [, place, name = ''] = /^method\.request\.(?:multivalue)?(header|querystring)\.(.+)$/s.exec(expression) ?? [];
  if (place === 'header') return ({ raw }) => headerValues(raw, name).at(-1) || undefined;
  if (place === 'querystring') return ({ raw }) => queryValues(raw, name).at(-1) || undefined;
  const common = compileCommonSource(expression);
  return (request) => common?.(request) || undefined;
}

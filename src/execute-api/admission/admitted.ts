import type { RawRequest } from '../../http/raw-request.ts';
import type { Outsider, Principal } from '../../identity/principal.ts';
import type { Value } from '../java/value.ts';
import type { RequestIds } from '../request-ids.ts';
import type { CompiledMethod, StageFacts } from '../stage/stage-snapshot.ts';
import type { AdmittedKey } from './api-key-registry.ts';

/** What an authorizer says of a caller. */
export interface AuthorizerContext {
  /** `$context.authorizer`, in its order. */
  readonly values: readonly (readonly [name: string, value: Value])[];
  /** The API key that the caller's usage counts for, where the API takes keys from its authorizers. */
  readonly usageIdentifierKey?: string | undefined;
}

/** What is known of a request once its stage is. */
export interface Described {
  readonly ids: RequestIds;
  readonly stage: StageFacts;
  /** Undefined: there is none for it. */
  readonly method?: Pick<CompiledMethod, 'resourceId' | 'resourcePath'> | undefined;
  /** The method of the request, never ANY. */
  readonly httpMethod: string;
  readonly pathParameters: ReadonlyMap<string, string>;
  readonly principal: Principal | Outsider;
  /** Undefined: no authorizer was asked. */
  readonly authorizer?: AuthorizerContext | undefined;
  /** Undefined: the method asks for none. */
  readonly key?: AdmittedKey | undefined;
  readonly raw: RawRequest;
  /** The path with its stage, as sent. */
  readonly requestPath: string;
  /** Below the stage, as sent and without the slash that begins it. */
  readonly path: string;
  /** The base path of the custom domain name that the request came by; undefined: it came by the API's own. */
  readonly customBasePath?: string | undefined;
  /** TestInvokeMethod asks: what a client and its connection would tell is made up, as AWS does. */
  readonly isTest?: true;
}

/** A request that has found its method and may use it. */
export interface Admitted extends Described {
  readonly method: CompiledMethod;
}

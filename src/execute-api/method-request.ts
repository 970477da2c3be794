import type { RawRequest } from '../http/raw-request.ts';
import type { Outsider, Principal } from '../identity/principal.ts';
import { contextMap } from './context-map.ts';
import { inputParameters } from './input-parameters.ts';
import type { RequestIds } from './request-ids.ts';
import type { CompiledMethod, StageFacts } from './stage-snapshot.ts';
import type { InputParameters } from './vtl/input-object.ts';
import type { Value, VtlMap } from './vtl/values.ts';

/** A request that has found its method and may use it. */
export interface Admitted {
  readonly ids: RequestIds;
  readonly stage: StageFacts;
  readonly method: CompiledMethod;
  /** The method of the request, never ANY. */
  readonly httpMethod: string;
  readonly pathParameters: ReadonlyMap<string, string>;
  readonly principal: Principal | Outsider;
  readonly raw: RawRequest;
  /** The path with its stage, as sent. */
  readonly requestPath: string;
}

/** What templates and mappings read of a request. Made when first asked for: constant answers need none of it. */
export interface MethodRequest extends Admitted {
  /** `$context`, one map for the whole request: overrides set in one template are seen by the next. */
  readonly context: () => VtlMap;
  /** `$context.responseOverride`; undefined when nothing has looked at `$context` and so nothing can be set. */
  readonly overrides: () => Value | undefined;
  readonly parameters: () => InputParameters;
  readonly body: () => string;
}

export function methodRequest(admitted: Admitted): MethodRequest {
  let context: VtlMap | undefined;
  let parameters: InputParameters | undefined;
  return {
    ...admitted,
    context() {
      context ??= contextMap(admitted);
      return context;
    },
    overrides: () => context?.get('responseOverride'),
    parameters() {
      parameters ??= inputParameters(admitted);
      return parameters;
    },
    body: () => admitted.raw.body.toString(),
  };
}

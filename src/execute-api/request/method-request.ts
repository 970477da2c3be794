import type { Admitted } from '../admission/admitted.ts';
import type { JavaMap, Value } from '../java/value.ts';
import type { InputParameters } from '../templates/input-object.ts';
import { contextMap } from './context-map.ts';
import { inputParameters } from './input-parameters.ts';

/** What templates and mappings read of a request. Made when first asked for: constant answers need none of it. */
export interface MethodRequest extends Admitted {
  /** `$context`, one map for the whole request: overrides set in one template are seen by the next. */
  readonly context: () => JavaMap;
  /** Of `$context`; undefined when nothing has looked at it and so nothing can be set. */
  readonly override: (name: 'requestOverride' | 'responseOverride') => Value | undefined;
  readonly parameters: () => InputParameters;
  readonly body: () => string;
}

export function methodRequest(admitted: Admitted): MethodRequest {
  let context: JavaMap | undefined;
  let parameters: InputParameters | undefined;
  return {
    ...admitted,
    context() {
      context ??= contextMap(admitted);
      return context;
    },
    override: (name) => context?.get(name),
    parameters() {
      parameters ??= inputParameters(admitted);
      return parameters;
    },
    body: () => admitted.raw.body.toString(),
  };
}

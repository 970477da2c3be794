import type { Value } from '../java/value.ts';
import { inputObject } from '../templates/input-object.ts';
import { utilObject } from '../templates/util-object.ts';
import type { MethodRequest } from './method-request.ts';

/** What a mapping template starts with. `body` is that of the request, or of the endpoint's answer. */
export function templateVariables(request: MethodRequest, body: string): Map<string, Value> {
  return new Map<string, Value>([
    ['input', inputObject(body, request.parameters())],
    ['context', request.context()],
    ['stageVariables', new Map<string, Value>(Object.entries(request.stage.variables))],
    ['util', utilObject],
  ]);
}

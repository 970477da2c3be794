import type { Method, UpdateMethodRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveMethod } from '../change-api.ts';
import type { MethodDocument } from '../documents.ts';
import { findMethod } from '../find.ts';
import { checkModel } from '../model-names.ts';
import { checkRequestParameter } from '../parameter-names.ts';
import { applyPatches, mapPatches, mustBeFalse, type Patch, type PatchRules, textPatch } from '../patch.ts';
import { shownMethod } from '../shown.ts';
import { acceptAuthorization } from './put-method.ts';

const operation = 'apigateway:UpdateMethod';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethod.html */
export async function updateMethod(input: UpdateMethodRequest, ctx: ApigatewayContext): Promise<Method> {
  const found = findMethod(input, ctx);
  const method = applyPatches(found.method, input.patchOperations, rules);
  await saveMethod(found, method, ctx);
  return shownMethod(method);
}

const rules: PatchRules<MethodDocument> = {
  operation,
  patches: new Map<string, Patch<MethodDocument>>([
    ['replace /authorizationType', (method, type) => ({ ...method, authorizationType: acceptAuthorization(type) })],
    ['replace /operationName', textPatch('operationName')],
    ['replace /apiKeyRequired', mustBeFalse(`The parameter apiKeyRequired of ${operation}`)],
    ...mapPatches<MethodDocument, boolean>('requestParameters', (method) => method.requestParameters, readRequired),
    ...mapPatches<MethodDocument, string>('requestModels', (method) => method.requestModels, checkModel),
  ]),
  unimplemented: /^\/(?:authorizerId|requestValidatorId|authorizationScopes)(?:\/|$)/,
};

function readRequired(value: string, name: string): boolean {
  checkRequestParameter(name);
  return value === 'true';
}

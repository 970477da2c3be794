import type {
  GetContextKeysForCustomPolicyRequest,
  GetContextKeysForPolicyResponse,
  GetContextKeysForPrincipalPolicyRequest,
} from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { contextKeys } from './context-keys.ts';
import { compileInputs } from './policy-inputs.ts';
import { sourcePolicies } from './source-policies.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForCustomPolicy.html */
export function getContextKeysForCustomPolicy(
  input: GetContextKeysForCustomPolicyRequest,
): GetContextKeysForPolicyResponse {
  return { ContextKeyNames: contextKeys(compileInputs(input.PolicyInputList, 'PolicyInputList', 'identity')) };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForPrincipalPolicy.html */
export function getContextKeysForPrincipalPolicy(
  input: GetContextKeysForPrincipalPolicyRequest,
  ctx: IamContext,
): GetContextKeysForPolicyResponse {
  const { identity, boundary = [] } = sourcePolicies(input.PolicySourceArn, ctx);
  const inputs = compileInputs(input.PolicyInputList, 'PolicyInputList', 'identity');
  return { ContextKeyNames: contextKeys([...identity, ...boundary, ...inputs]) };
}

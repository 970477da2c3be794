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
export async function getContextKeysForCustomPolicy(
  input: GetContextKeysForCustomPolicyRequest,
): Promise<GetContextKeysForPolicyResponse> {
  return { ContextKeyNames: contextKeys(await compileInputs(input.PolicyInputList, 'PolicyInputList', 'identity')) };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForPrincipalPolicy.html */
export async function getContextKeysForPrincipalPolicy(
  input: GetContextKeysForPrincipalPolicyRequest,
  ctx: IamContext,
): Promise<GetContextKeysForPolicyResponse> {
  const { identity, boundary = [] } = await sourcePolicies(input.PolicySourceArn, ctx);
  const inputs = await compileInputs(input.PolicyInputList, 'PolicyInputList', 'identity');
  return { ContextKeyNames: contextKeys([...identity, ...boundary, ...inputs]) };
}

import { notImplemented } from '../../../core/not-implemented.ts';
import type { SimulatePolicyResponse, SimulatePrincipalPolicyRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { simulate } from './simulate.ts';
import { readSimulation } from './simulation.ts';
import { sourcePolicies } from './source-policies.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html */
export async function simulatePrincipalPolicy(
  input: SimulatePrincipalPolicyRequest,
  ctx: IamContext,
): Promise<SimulatePolicyResponse> {
  if (input.PolicyExclusionList !== undefined) {
    throw notImplemented('The parameter PolicyExclusionList of iam:SimulatePrincipalPolicy');
  }
  const source = await sourcePolicies(input.PolicySourceArn, ctx);
  return simulate(await readSimulation(input, source, ctx.account), input);
}

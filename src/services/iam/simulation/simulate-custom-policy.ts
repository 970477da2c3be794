import { notImplemented } from '../../../core/not-implemented.ts';
import type { SimulateCustomPolicyRequest, SimulatePolicyResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { simulate } from './simulate.ts';
import { readSimulation } from './simulation.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html */
export async function simulateCustomPolicy(
  input: SimulateCustomPolicyRequest,
  { account }: IamContext,
): Promise<SimulatePolicyResponse> {
  if (input.OrderedOrganizationPolicyInputList !== undefined) {
    throw notImplemented('The parameter OrderedOrganizationPolicyInputList of iam:SimulateCustomPolicy');
  }
  return simulate(await readSimulation(input, { identity: [] }, account), input);
}

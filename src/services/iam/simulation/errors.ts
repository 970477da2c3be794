import { catalogue } from '../../../core/errors.ts';

const invalidInput = { code: 'InvalidInputException', status: 400 } as const;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html#API_SimulatePrincipalPolicy_Errors */
export const simulationErrors = catalogue('iam-simulation', {
  invalidEntityArn: {
    ...invalidInput,
    text: (arn: string) => `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`,
  },
  foreignPolicySource: {
    ...invalidInput,
    text: (caller: string, owner: string) =>
      `Invalid Policy Source Arn: caller's account ${caller} does not have access to policies in account ${owner}`,
  },
  invalidActionName: {
    ...invalidInput,
    text: (name: string) => `ActionNames are not in a valid format: ${name}.`,
  },
  invalidResourceName: {
    ...invalidInput,
    text: (name: string) => `ResourceNames are not in a valid ARN format: ${name}.`,
  },
  invalidResourceHandling: {
    ...invalidInput,
    text: (option: string) => `Invalid ResourceHandlingOption: ${option}.`,
  },
  invalidContextEntry: {
    ...invalidInput,
    text: (name: string, type: string) => `Invalid context entry: ${name} does not hold one value of type ${type}.`,
  },
  invalidPolicy: { ...invalidInput, text: (id: string, reason: string) => `Invalid policy ${id}: ${reason}` },
  noCaller: { ...invalidInput, text: () => 'Invalid caller - Caller cannot be null or empty.' },
  notAUserCaller: { ...invalidInput, text: () => 'Invalid caller - Caller must be an IAM user in this context.' },
  invalidOwner: { ...invalidInput, text: (owner: string) => `'${owner}' is not a valid as a Resource Owner.` },
  severalBoundaries: { ...invalidInput, text: () => 'Only one permissions boundary policy can be simulated.' },
  tooLarge: {
    ...invalidInput,
    text: () => 'The simulation is too large: ask about fewer actions, resources or policies.',
  },
});

import { parseArn } from '../../../core/arn.ts';
import { simulationErrors } from './errors.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html */
const resourceHandlings: ReadonlySet<string> = new Set([
  'EC2-Classic-InstanceStore',
  'EC2-Classic-EBS',
  'EC2-VPC-InstanceStore',
  'EC2-VPC-InstanceStore-Subnet',
  'EC2-VPC-EBS',
  'EC2-VPC-EBS-Subnet',
]);

/** Actions are named in full, without wildcards. Throws InvalidInput. */
export function checkActionNames(names: readonly string[]): readonly string[] {
  const wrong = names.find((name) => !/^[a-z0-9-]+:[a-z0-9]+$/i.test(name));
  if (wrong !== undefined) throw simulationErrors.invalidActionName(wrong);
  return names;
}

/** Everything when none is named. Throws InvalidInput. */
export function checkResources(resources: readonly string[] = []): readonly string[] {
  const wrong = resources.find((resource) => resource !== '*' && !parseArn(resource));
  if (wrong !== undefined) throw simulationErrors.invalidResourceName(wrong);
  return resources.length > 0 ? resources : ['*'];
}

/** Scenarios of EC2 change what resources a RunInstances asks about; all are to be named here. Throws InvalidInput. */
export function checkResourceHandling(option: string | undefined): void {
  if (option !== undefined && !resourceHandlings.has(option)) throw simulationErrors.invalidResourceHandling(option);
}

/** The account of a resource's owner, `arn:aws:iam::ACCOUNT:root`; digits alone will not do. Throws InvalidInput. */
export function readOwner(owner: string): string {
  const account = /^arn:aws:iam::(\d{12}):root$/.exec(owner)?.[1];
  if (account === undefined) throw simulationErrors.invalidOwner(owner);
  return account;
}

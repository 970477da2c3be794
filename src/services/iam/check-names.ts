import { iamErrors } from './errors.ts';

interface Spelling {
  readonly form: RegExp;
  readonly rule: string;
}

const name: Spelling = {
  form: /^[\w+=,.@-]+$/,
  rule: 'It must contain only alphanumeric characters and/or the following: +=,.@_-',
};
const path: Spelling = {
  form: /^\/(?:[\x21-\x7e]*\/)?$/,
  rule: 'It must begin and end with / and contain only alphanumeric characters and/or / characters.',
};
const pathPrefix: Spelling = {
  form: /^\/[\x21-\x7e]*$/,
  rule: 'It must begin with the / character and contain only alphanumeric characters and/or / characters.',
};

/** How names and paths are spelt, wherever a request carries one. */
const spellings: ReadonlyMap<string, Spelling> = new Map([
  ['UserName', name],
  ['NewUserName', name],
  ['RoleName', name],
  ['GroupName', name],
  ['NewGroupName', name],
  ['InstanceProfileName', name],
  ['VirtualMFADeviceName', name],
  ['AWSServiceName', name],
  ['CustomSuffix', name],
  ['PolicyName', name],
  ['Path', path],
  ['NewPath', path],
  ['PathPrefix', pathPrefix],
]);

/**
 * Throws ValidationError with IAM's own words, which are not those of other constraints.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-names
 */
export function checkNames(input: object): void {
  for (const [member, value] of Object.entries(input)) {
    const spelling = spellings.get(member);
    if (!spelling || spelling.form.test(String(value))) continue;
    throw iamErrors.invalidName(member.slice(0, 1).toLowerCase() + member.slice(1), spelling.rule);
  }
}

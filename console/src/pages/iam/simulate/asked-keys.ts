import { type ContextKeyTypeEnum, GetContextKeysForPrincipalPolicyCommand, type IAMClient } from '@aws-sdk/client-iam';
import type { ContextRow } from './context-entries.tsx';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const types: Readonly<Record<string, ContextKeyTypeEnum>> = {
  'aws:sourceip': 'ip',
  'aws:currenttime': 'date',
  'aws:tokenissuetime': 'date',
  'aws:epochtime': 'numeric',
  'aws:multifactorauthage': 'numeric',
  'aws:multifactorauthpresent': 'boolean',
  'aws:securetransport': 'boolean',
  'aws:viaawsservice': 'boolean',
  'aws:principalisawsservice': 'boolean',
  'aws:tagkeys': 'stringList',
};

/** The condition keys that the policies of a user or role ask for, each still to be given a value. */
export async function askedKeys(iam: IAMClient, PolicySourceArn: string): Promise<readonly ContextRow[]> {
  const { ContextKeyNames = [] } = await iam.send(new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn }));
  return ContextKeyNames.map((key) => ({ key, type: types[key.toLowerCase()] ?? 'string', value: '' }));
}

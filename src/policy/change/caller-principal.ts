import { iamArn } from '../../core/arn.ts';
import type { Caller } from '../caller.ts';
import type { PrincipalName } from './edit.ts';

/** How a Principal element names a caller, and whom else it names so. */
export interface NamedCaller {
  readonly principal: PrincipalName;
  readonly note?: string;
}

/** By an ARN that outlives the request: the role of a session. Undefined when the caller lacks what would name it. */
export function namedCaller({ kind, arn, roleArn, account, service, provider }: Caller): NamedCaller | undefined {
  switch (kind) {
    case 'anonymous':
      return { principal: '*', note: 'Principal "*" lets in everyone, not only this caller.' };
    case 'service':
      return service ? { principal: { Service: service } } : undefined;
    case 'web-identity':
    case 'saml':
      return provider ? { principal: { Federated: provider }, note: wholeProvider } : undefined;
    case 'root':
      return account ? { principal: { AWS: iamArn(account, 'root') }, note: wholeAccount } : undefined;
    case 'role-session':
      return awsPrincipal(roleArn ?? arn);
    default:
      return awsPrincipal(arn);
  }
}

const wholeProvider = 'Everyone whom this provider signs in is named: add a Condition on the subject.';
const wholeAccount =
  'The root user is named by its account, whose other users and roles with a permission of their own are too.';

function awsPrincipal(arn: string | undefined): NamedCaller | undefined {
  return arn ? { principal: { AWS: arn } } : undefined;
}

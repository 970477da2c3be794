import { policyErrors } from '../errors.ts';
import { compilePattern } from '../patterns/pattern.ts';
import { parseTemplate } from '../patterns/template.ts';
import type { Rule } from './rule.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html */
const trustActions =
  'sts:assumerole sts:assumerolewithsaml sts:assumerolewithwebidentity sts:tagsession sts:setsourceidentity sts:setcontext'.split(
    ' ',
  );

const nothing = { get: () => undefined };

/** A trust policy says who may assume the role, and nothing else. */
export const checkTrustPolicy: Rule = ({ statements }, kind) => {
  if (kind !== 'trust') return;
  if (!statements.every(({ action }) => action && !action.not && action.values.every(isTrustAction))) {
    throw policyErrors.malformedPolicyDocument(
      'Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity',
    );
  }
  if (statements.some(({ resource }) => resource)) {
    throw policyErrors.malformedPolicyDocument('Has prohibited field Resource.');
  }
};

function isTrustAction(action: string): boolean {
  const matches = compilePattern(parseTemplate(action.toLowerCase(), { wildcards: true, variables: false }));
  return action.toLowerCase().startsWith('sts:') && trustActions.some((each) => matches(each, nothing));
}

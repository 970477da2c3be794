import { policyErrors } from '../errors.ts';
import type { Rule } from './rule.ts';

export const requireActions: Rule = ({ statements }) => {
  if (statements.every(({ action }) => action && action.values.length > 0)) return;
  throw policyErrors.malformedPolicyDocument('Policy statement must contain actions.');
};

/** An action is `*` or `vendor:name` with wildcards in the name. */
export const checkActionVendors: Rule = ({ statements }) => {
  for (const { action } of statements) action?.values.forEach(checkVendor);
};

function checkVendor(action: string): void {
  if (action === '*') return;
  const [vendor = '', ...rest] = action.split(':', 3);
  if (rest.length === 0) {
    throw policyErrors.malformedPolicyDocument(
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    );
  }
  if (rest.length > 1) throw policyErrors.malformedPolicyDocument('Actions/Condition can contain only one colon.');
  if (vendor !== '*' && /[^a-zA-Z0-9.-]/.test(vendor)) {
    throw policyErrors.malformedPolicyDocument(`Vendor ${vendor} is not valid`);
  }
}

import { policyErrors } from '../errors.ts';
import type { Rule } from './rule.ts';

/**
 * A Sid is unique in its policy; an empty one counts as none. IAM's own policies take letters and digits, other services
 * also spaces and more. The underscore is let through: documents that have it are on record as accepted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
 */
export const checkStatementIds: Rule = ({ statements }, kind) => {
  const sids = statements.map(({ sid }) => sid).filter((sid) => sid !== undefined && sid !== '');
  if (new Set(sids).size < sids.length) {
    throw policyErrors.malformedPolicyDocument('Statement IDs (SID) in a single policy must be unique.');
  }
  if (kind !== 'resource' && sids.some((sid) => !/^[0-9A-Za-z_]*$/.test(sid!))) {
    throw policyErrors.malformedPolicyDocument(
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    );
  }
};

import { policyErrors } from '../errors.ts';
import type { Rule } from './rule.ts';

/** Identity and session policies must be of the current version; policies of resources and roles may be of 2008. */
export const requireVersion: Rule = ({ version }, kind) => {
  if (kind === 'trust' || kind === 'resource' || version === '2012-10-17') return;
  throw policyErrors.malformedPolicyDocument('Policy document must be version 2012-10-17 or greater.');
};

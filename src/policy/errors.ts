import { catalogue } from '../core/errors.ts';

/** What IAM answers to a policy document that it does not take. */
export const policyErrors = catalogue('policy', {
  malformedPolicyDocument: {
    code: 'MalformedPolicyDocumentException',
    status: 400,
    text: (message: string) => message,
  },
});

export function syntaxError() {
  return policyErrors.malformedPolicyDocument('Syntax errors in policy.');
}

export function legacyParsingError() {
  return policyErrors.malformedPolicyDocument('The policy failed legacy parsing');
}

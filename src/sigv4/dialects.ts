import {
  type Check,
  checkAlgorithm,
  checkClock,
  checkCredentialParts,
  checkDateFormat,
  checkHostSigned,
  checkKeyValuePairs,
  checkParts,
  checkQueryEscapes,
  checkScope,
} from './checks.ts';
import { type AuthenticationErrors, jsonErrors, queryErrors } from './errors.ts';

/** How a family of services checks papers: the texts, the window of time, and the order in which rules speak. */
export interface Dialect {
  readonly errors: AuthenticationErrors;
  readonly windowMinutes: number;
  readonly checks: readonly Check[];
}

/**
 * execute-api, API Gateway, Lambda and Logs. The order was recorded on AWS's JSON services: a token that is no
 * key=value pair is named before its algorithm is looked at.
 */
export const jsonDialect: Dialect = {
  errors: jsonErrors,
  windowMinutes: 5,
  checks: [
    checkKeyValuePairs,
    checkParts,
    checkDateFormat,
    checkClock,
    checkHostSigned,
    checkAlgorithm,
    checkCredentialParts,
    checkScope,
  ],
};

/** IAM and STS. */
export const queryDialect: Dialect = {
  errors: queryErrors,
  windowMinutes: 15,
  checks: [
    checkQueryEscapes,
    checkAlgorithm,
    checkKeyValuePairs,
    checkParts,
    checkHostSigned,
    checkDateFormat,
    checkClock,
    checkCredentialParts,
    checkScope,
  ],
};

import type { AwsError } from '../../core/errors.ts';
import { iamErrors } from './errors.ts';

/** The error for a text that names nothing of the kind asked for: ValidationError for no ARN at all, else InvalidInput. */
export function invalidArn(text: string): AwsError {
  return text.startsWith('arn:') ? iamErrors.wrongArn(text) : iamErrors.noArn();
}

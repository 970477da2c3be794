import { apigatewayErrors } from '../errors.ts';

/** Throws BadRequestException. */
export function acceptName(name: string): string {
  if (name.trim() === '') throw apigatewayErrors.badRequest('Request Validator name cannot be blank');
  return name;
}

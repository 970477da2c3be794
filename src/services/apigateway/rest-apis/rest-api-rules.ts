import { apigatewayErrors } from '../errors.ts';

const longestName = 1024;
const largestCompression = 10_485_760;

// Each throws BadRequestException.

export function checkName(name: string): void {
  if (name === '') throw apigatewayErrors.badRequest('Name cannot be blank');
  if (name.length > longestName) throw apigatewayErrors.badRequest(`Name cannot exceed ${longestName} characters`);
}

export function checkCompression(size: number): void {
  if (Number.isInteger(size) && size >= 0 && size <= largestCompression) return;
  throw apigatewayErrors.badRequest(`Invalid minimum compression size, must be between 0 and ${largestCompression}`);
}

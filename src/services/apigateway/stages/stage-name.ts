import { apigatewayErrors } from '../errors.ts';

/** Throws BadRequestException. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html */
export function checkStageName(name: string): void {
  if (!/^[a-zA-Z0-9_-]{1,128}$/.test(name)) throw apigatewayErrors.badRequest('Stage name only allows a-zA-Z0-9_-');
}

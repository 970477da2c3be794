import { apigatewayErrors } from '../errors.ts';

/** Throws BadRequestException. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export function checkVariables(variables: Readonly<Record<string, string>> | undefined): void {
  for (const [name, value] of Object.entries(variables ?? {})) checkVariable(value, name);
}

/** Answers the value. */
export function checkVariable(value: string, name: string): string {
  if (!/^\w{1,64}$/.test(name)) {
    throw apigatewayErrors.badRequest(
      `Invalid stage variable name: ${name}.  Please use names with only word characters.`,
    );
  }
  if (/^[A-Za-z0-9\-._~:/?#&=,]{1,512}$/.test(value)) return value;
  throw apigatewayErrors.badRequest(
    `Invalid stage variable value: ${value}.  Please use values with alphanumeric characters and the symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','.`,
  );
}

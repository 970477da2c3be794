import { apigatewayErrors } from './errors.ts';

/** Every API has these two models; others cannot be made here. */
const builtIn: ReadonlySet<string> = new Set(['Empty', 'Error']);

/** Throws BadRequestException for a model that the API does not have. */
export function checkModels(models: Readonly<Record<string, string>> | undefined): void {
  for (const name of Object.values(models ?? {})) checkModel(name);
}

export function checkModel(name: string): string {
  if (!builtIn.has(name)) throw apigatewayErrors.badRequest(`Invalid model identifier specified: ${name}`);
  return name;
}

import { parseJson } from '../../../core/json.ts';

/** The `errorMessage` of what a function answered; '' when it tells of no error. */
export function errorMessageOf(payload: Buffer): string {
  try {
    const value = parseJson(payload.toString());
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'errorMessage')) return '';
    const { errorMessage } = value as { readonly errorMessage: unknown };
    return typeof errorMessage === 'string' ? errorMessage : '';
  } catch {
    return '';
  }
}

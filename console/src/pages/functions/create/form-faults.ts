import type { NewFunction } from './new-function.ts';

/** What is missing in the form of a new function, or cannot be so; the ZIP speaks for itself. */
export interface FormFaults {
  readonly name?: 'missing' | 'form' | undefined;
  readonly file?: 'missing' | undefined;
  readonly handler?: 'missing' | undefined;
  readonly role?: 'missing' | undefined;
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html */
const nameForm = /^[A-Za-z0-9_-]{1,64}$/;

export function formFaults({ name, example, file, handler, newRole, role }: NewFunction): FormFaults {
  return {
    name: name === '' ? 'missing' : nameForm.test(name) ? undefined : 'form',
    file: example || file ? undefined : 'missing',
    handler: handler === '' ? 'missing' : undefined,
    role: newRole === undefined && role === '' ? 'missing' : undefined,
  };
}

export function hasFaults(faults: FormFaults): boolean {
  return Object.values(faults).some((fault) => fault !== undefined);
}

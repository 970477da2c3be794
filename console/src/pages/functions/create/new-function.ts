import { CreateFunctionCommand, type LambdaClient, type Runtime } from '@aws-sdk/client-lambda';
import { bytesOf } from '../../../parts/bytes-of.ts';
import { type Pair, recordOf } from '../../../parts/pairs-field.tsx';
import type { Limits } from '../configuration/limits-fields.tsx';
import { type Example, examples, packageOf } from './examples.ts';

/** A function as its form is filled in. */
export interface NewFunction {
  readonly name: string;
  /** Undefined: the code is `file`. */
  readonly example: Example | undefined;
  readonly file: File | undefined;
  readonly runtime: string;
  readonly handler: string;
  /** Named after the function, until it is given a name; undefined: `role` is used. */
  readonly newRole: { readonly name?: string } | undefined;
  /** ARN, or empty. */
  readonly role: string;
  readonly limits: Limits;
  readonly variables: readonly Pair[];
}

const [first] = examples;

/** The variable by which the examples learn what they are to call. */
const addressName = 'API_URL';

/** The form as it opens: the first example, with a role of its own. */
export const emptyFunction: NewFunction = {
  name: '',
  example: first,
  file: undefined,
  runtime: first.runtime,
  handler: first.handler,
  newRole: {},
  role: '',
  limits: { memory: '256', timeout: '30' },
  variables: [{ name: addressName, value: '' }],
};

/** What an example is to call; undefined where its variable was taken away. */
export function addressIn(variables: readonly Pair[]): string | undefined {
  return variables.find(({ name }) => name === addressName)?.value;
}

export function withAddress(variables: readonly Pair[], value: string): readonly Pair[] {
  return variables.map((each) => (each.name === addressName ? { ...each, value } : each));
}

/** What the new role will be called. */
export function roleToMake({ name, newRole }: NewFunction): string {
  return newRole?.name ?? (name && `${name}-role`);
}

/** `role` is the ARN of the role that it runs as. */
export async function createFunction(lambda: LambdaClient, made: NewFunction, role: string): Promise<void> {
  const { name, example, file, runtime, handler, limits, variables } = made;
  const command = new CreateFunctionCommand({
    FunctionName: name,
    Runtime: runtime as Runtime,
    Handler: handler,
    Role: role,
    Code: { ZipFile: example ? packageOf(example) : await bytesOf(file!) },
    MemorySize: Number(limits.memory),
    Timeout: Number(limits.timeout),
    Environment: { Variables: recordOf(variables) },
  });
  await lambda.send(command);
}

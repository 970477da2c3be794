import { AwsError } from '../../../core/errors.ts';
import { mapInTurns } from '../../../core/in-turns.ts';
import { type CompiledPolicy, compilePolicy, type PolicySource, validatePolicy } from '../../../policy/index.ts';
import { simulationErrors } from './errors.ts';

/** Characters of all policies of one list: twice the longest policy that IAM takes, many times what it stores. */
const mostCharacters = 262_144;

/** The policies of a list of the request: they go by its name and their place, counted from 1. Throws InvalidInput. */
export async function compileInputs(
  texts: readonly string[] | undefined,
  list: string,
  layer: 'identity' | 'boundary',
): Promise<CompiledPolicy[]> {
  const given = texts ?? [];
  if (given.reduce((sum, { length }) => sum + length, 0) > mostCharacters) throw simulationErrors.tooLarge();
  return mapInTurns(given.entries(), ([at, text]) => compileInput(text, { name: `${list}.${at + 1}`, layer }));
}

/** One policy that came with the request. Throws InvalidInput for one that is not valid. */
export function compileInput(text: string, source: Omit<PolicySource, 'text'>): CompiledPolicy {
  try {
    const document = validatePolicy(text, source.layer === 'resource' ? 'resource' : 'identity');
    return compilePolicy(document, { ...source, text });
  } catch (error) {
    throw error instanceof AwsError ? simulationErrors.invalidPolicy(source.name, error.message) : error;
  }
}

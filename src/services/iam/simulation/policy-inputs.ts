import { AwsError } from '../../../core/errors.ts';
import { type CompiledPolicy, compilePolicy, type PolicySource, validatePolicy } from '../../../policy/index.ts';
import { simulationErrors } from './errors.ts';

/** The policies of a list of the request: they go by its name and their place, counted from 1. Throws InvalidInput. */
export function compileInputs(
  texts: readonly string[] | undefined,
  list: string,
  layer: 'identity' | 'boundary',
): CompiledPolicy[] {
  return (texts ?? []).map((text, at) => compileInput(text, { name: `${list}.${at + 1}`, layer }));
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

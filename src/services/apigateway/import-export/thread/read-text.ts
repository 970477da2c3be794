import { parseDocument } from 'yaml';
import { type DefinitionPieces, splitDefinition } from './definition-pieces.ts';

/** Undefined for what is neither JSON nor YAML, or nests too deep, or grows out of all proportion by its aliases. */
export function readText(text: string): DefinitionPieces | undefined {
  try {
    return splitDefinition(parse(text));
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseYaml(text);
  }
}

/** INVARIANT: aliases stand for at most a hundred times what they name. */
function parseYaml(text: string): unknown {
  const document = parseDocument(text, { merge: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) throw new SyntaxError('no YAML');
  // A version is a text, whatever it looks like: 1.0 is not 1.
  const { source } = Object(document.getIn(['info', 'version'], true)) as { source?: string };
  if (typeof source === 'string') document.setIn(['info', 'version'], source);
  return document.toJS({ maxAliasCount: 100 });
}

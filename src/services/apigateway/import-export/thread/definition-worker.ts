import { parentPort } from 'node:worker_threads';
import { parseDocument, stringify } from 'yaml';
import type { DefinitionJob } from './definition-job.ts';
import { type DefinitionPieces, splitDefinition } from './definition-pieces.ts';

// The thread that reads documents that are YAML, or large, and that writes YAML.
parentPort?.once('message', (job: DefinitionJob) => parentPort?.postMessage(work(job)));

/** Undefined for what is neither JSON nor YAML, or nests too deep, or grows out of all proportion by its aliases. */
function work({ what, text }: DefinitionJob): DefinitionPieces | string | undefined {
  try {
    return what === 'read' ? splitDefinition(parse(text)) : write(text);
  } catch {
    return undefined;
  }
}

function write(json: string): string {
  return stringify(JSON.parse(json), { aliasDuplicateObjects: false, lineWidth: 0 });
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

import { parentPort } from 'node:worker_threads';
import { stringify } from 'yaml';
import type { DefinitionJob } from './definition-job.ts';
import { readText } from './read-text.ts';

// The thread that reads documents that are large, and that writes YAML.
parentPort?.once('message', ({ what, text }: DefinitionJob) => {
  parentPort?.postMessage(what === 'read' ? readText(text) : write(text));
});

function write(json: string): string {
  return stringify(JSON.parse(json), { aliasDuplicateObjects: false, lineWidth: 0 });
}

import { mapInTurns } from '../../../../core/in-turns.ts';
import { prettyJson } from '../plan/pretty-json.ts';
import { isObject } from '../read/untyped.ts';
import { type Asker, asYamlInThread } from '../thread/definition-thread.ts';

/** Members within members that others have their turn between: down to a path, and to a schema. */
const steps = 3;

/** A document as JSON or YAML; other requests have their turn meanwhile. */
export async function printExport(document: object, isYaml: boolean, asker: Asker): Promise<string> {
  const json = await printInTurns(document, '', steps);
  return isYaml ? asYamlInThread(json, asker) : json;
}

async function printInTurns(value: unknown, indent: string, depth: number): Promise<string> {
  if (depth === 0 || !isObject(value) || Object.keys(value).length === 0) return prettyJson(value, indent);
  const within = `${indent}  `;
  const lines = await mapInTurns(Object.entries(value), async ([name, member]) => {
    return `${within}${JSON.stringify(name)} : ${await printInTurns(member, within, depth - 1)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

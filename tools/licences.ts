import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licence texts of packages that a bundle holds, each once. `inputs` are the files that it is made of. */
export function licences(inputs: readonly string[]): string {
  const folders = new Set(inputs.map(packageOf).filter((folder) => folder !== undefined));
  return [...folders].sort().map(licenceOf).join('\n');
}

/** `node_modules/@xmldom/xmldom` of a file within it; undefined for our own. */
function packageOf(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** Throws for a package without a licence text: its own terms are to be looked at before it is packed. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence text`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

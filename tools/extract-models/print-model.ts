import type { CompactModel } from '../../src/wire/compact-model.ts';

/** JSON with one operation, structure or error on a line: small, and its differences can be read. */
export function printModel(model: CompactModel): string {
  const lines = Object.entries(model).map(([key, value]) => `  ${JSON.stringify(key)}: ${printValue(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function printValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  return `{\n${lines.join(',\n')}\n  }`;
}

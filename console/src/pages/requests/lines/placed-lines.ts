import { matchPieces } from '../../../../../src/policy/patterns/glob.ts';
import type { RuledStatement, Ruling } from '../../../records.ts';
import type { SheetLine } from './fold.ts';

/** The document that a statement stands in, the statement lit; none where the document did not come along. */
export function placedLines(ruling: Ruling, statement: RuledStatement): readonly SheetLine[] {
  const { place } = statement;
  const text = place && ruling.documents[place.document];
  if (!place || text === undefined) return [];
  const matters = statement.failure ? failing(statement.failure) : matching(ruling);
  return text.split('\n').map((line, at) => {
    const lit = at + 1 >= place.first && at + 1 <= place.last;
    return { text: line, number: at + 1, lit, key: lit && quotedIn(line).some(matters) };
  });
}

/** The strings of a line of JSON. */
function quotedIn(line: string): string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
}

/** What asks for exactly this action or resource. */
function matching({ action, resource }: Ruling): (text: string) => boolean {
  return (text) => fits(text.toLowerCase(), action.toLowerCase()) || fits(text, resource);
}

function fits(pattern: string, text: string): boolean {
  return pattern.includes('*') ? matchPieces(pattern.split('*'), text) : pattern === text;
}

/** What the request did not have. */
function failing(failure: NonNullable<RuledStatement['failure']>): (text: string) => boolean {
  const key = failure.part === 'condition' ? failure.key : undefined;
  return (text) => text === key || failure.expected.includes(text);
}

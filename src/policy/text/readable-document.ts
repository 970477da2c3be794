import { parseJson } from '../../core/json.ts';
import { parsePolicy } from './parse.ts';

interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A policy document for reading, and where each of its statements stands. */
export interface ReadableDocument {
  readonly text: string;
  /** Of each statement, in the order of the document: its first and last line, counted from 1. */
  readonly statements: readonly LineRange[];
}

/** The document as written; one that stands on one line is laid out. Throws for what is no policy. */
export function readableDocument(written: string): ReadableDocument {
  const text = written.includes('\n') ? written : laidOut(parseJson(written));
  try {
    return { text, statements: statementsOf(text) };
  } catch {
    // A number beyond JavaScript's is no number any more once it is laid out.
    return { text: written, statements: statementsOf(written) };
  }
}

function statementsOf(text: string): LineRange[] {
  return parsePolicy(text).statements.map(({ position }) => ({ first: position.line, last: position.endLine }));
}

/** JSON as people lay it out. */
export function laidOut(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

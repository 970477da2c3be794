import { parseJson } from '../../core/json.ts';
import { laidOut } from '../text/readable-document.ts';
import type { AddStatement, NarrowDeny } from './edit.ts';

type Element = string | readonly (string | null)[];

interface WrittenStatement {
  readonly Action?: Element;
  readonly Resource?: Element;
  readonly NotResource?: Element;
}

interface WrittenDocument {
  readonly Statement: WrittenStatement | readonly WrittenStatement[];
}

/** A document before and after edits, both laid out alike so that lines can be compared. */
export interface Rewriting {
  /** Empty where the policy is new. */
  readonly before: string;
  /** Empty where no statement is left: there is no policy without one. */
  readonly after: string;
}

/** What edits make of the document that all of them are for; a new one where there is no text. */
export function rewriteDocument(text: string | undefined, edits: readonly (AddStatement | NarrowDeny)[]): Rewriting {
  const document = (text === undefined ? emptyDocument : parseJson(text)) as WrittenDocument;
  const kept = [document.Statement].flat().flatMap((each, at) => edits.reduce(narrowAt(at), [each]));
  const added = edits.flatMap((edit) => (edit.kind === 'add-statement' ? [edit.statement] : []));
  const statements = [...kept, ...added];
  const single = statements.length === 1 && !Array.isArray(document.Statement);
  return {
    before: text === undefined ? '' : laidOut(document),
    after: statements.length === 0 ? '' : laidOut({ ...document, Statement: single ? statements[0] : statements }),
  };
}

const emptyDocument: WrittenDocument & { readonly Version: string } = { Version: '2012-10-17', Statement: [] };

/** INVARIANT: edits name statements by their place in the document as it was. */
function narrowAt(index: number) {
  return (statements: WrittenStatement[], edit: AddStatement | NarrowDeny): WrittenStatement[] =>
    edit.kind === 'add-statement' || edit.statement.index !== index
      ? statements
      : statements.flatMap((each) => narrow(each, edit));
}

function narrow(statement: WrittenStatement, { kind, values }: NarrowDeny): WrittenStatement[] {
  switch (kind) {
    case 'remove-statement':
      return [];
    case 'remove-action':
      return [{ ...statement, Action: without(statement.Action, values) }];
    case 'remove-resource':
      return [{ ...statement, Resource: without(statement.Resource, values) }];
    case 'except-resource':
      return [except(statement, values)];
  }
}

function without(element: Element | undefined, values: readonly string[]): Element {
  return [element ?? []].flat().filter((value) => !values.includes(value ?? ''));
}

/** The exceptions stand where the resources stood. */
function except(statement: WrittenStatement, values: readonly string[]): WrittenStatement {
  const entries = Object.entries(statement).map(([name, value]: [string, Element]) => {
    if (name === 'Resource') return ['NotResource', values] as const;
    return name === 'NotResource' ? ([name, [value, values].flat()] as const) : ([name, value] as const);
  });
  return Object.fromEntries(entries);
}

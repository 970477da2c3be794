import {
  type CompiledStatement,
  type PolicySource,
  type ReadableDocument,
  readableDocument,
} from '../../policy/index.ts';

/** Where a statement stands in one of the documents that come with it; lines are counted from 1. */
export interface DocumentPlace {
  /** Of the document among those of the ruling. */
  readonly document: string;
  readonly first: number;
  readonly last: number;
}

/** The documents of policies as they were at a decision, each taken in once. */
export interface DocumentShelf {
  /** Takes in the document of a statement; undefined where there is none to show, or no room for it. */
  place(statement: CompiledStatement): DocumentPlace | undefined;
  /** Their texts by name. */
  readonly documents: Readonly<Record<string, string>>;
}

/** Characters of all documents of a ruling together: AWS's longest policy has some 152,000. */
const mostCharacters = 400_000;

export function documentShelf(): DocumentShelf {
  const known = new Map<string, ReadableDocument>();
  const documents: Record<string, string> = {};
  let room = mostCharacters;

  function take({ text }: PolicySource, name: string): ReadableDocument | undefined {
    if (text === undefined || text.length > room) return undefined;
    const taken = readableDocument(text);
    room -= taken.text.length;
    known.set(name, taken);
    documents[name] = taken.text;
    return taken;
  }

  return {
    place({ source, index }) {
      const document = documentName(source);
      const lines = (known.get(document) ?? take(source, document))?.statements[index];
      return lines && { document, ...lines };
    },
    documents,
  };
}

/** What tells one document from another: the ARN of a managed policy, else whose it is and its name. */
export function documentName({ arn, attachedTo = '', name }: PolicySource): string {
  return arn ?? `${attachedTo} ${name}`;
}

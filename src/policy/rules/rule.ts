import type { PolicyKind } from '../document.ts';
import type { WrittenDocument } from '../text/parse.ts';

/** One check of a document whose syntax is right. Throws MalformedPolicyDocumentException. */
export type Rule = (document: WrittenDocument, kind: PolicyKind) => void;

import type { DocumentationVersion } from '../../../wire/models/apigateway.ts';
import type { DocumentationVersionDocument } from './documentation-part.ts';

/** A version as operations answer it. */
export function shownVersion({ parts: _, ...version }: DocumentationVersionDocument): DocumentationVersion {
  return version;
}

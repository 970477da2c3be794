import { collection } from '../../../store/collection.ts';
import type { DocumentationPartLocation } from '../../../wire/models/apigateway.ts';

/** What a part of the documentation is about. */
export type PartLocation = Readonly<DocumentationPartLocation>;

/** A part that has no id yet. */
export interface PlannedPart {
  readonly location: PartLocation;
  /** JSON: an object. */
  readonly properties: string;
}

export interface DocumentationPartDocument extends PlannedPart {
  readonly id: string;
}

/** The parts of one API. */
export interface DocumentationDocument {
  /** By id. */
  readonly parts: Readonly<Record<string, DocumentationPartDocument>>;
}

/** INVARIANT: `parts` never change after the version was made. */
export interface DocumentationVersionDocument {
  readonly version: string;
  readonly description?: string | undefined;
  /** Epoch milliseconds. */
  readonly createdDate: number;
  readonly parts: readonly PlannedPart[];
}

/** By API id. */
export const documentations = collection<DocumentationDocument>('rest-api-documentation');
/** By `partId` of API id and version. */
export const documentationVersions = collection<DocumentationVersionDocument>('rest-api-documentation-version');

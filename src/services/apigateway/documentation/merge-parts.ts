import { AwsError } from '../../../core/errors.ts';
import { shortId } from '../../../core/ids.ts';
import type { DocumentationDocument, PlannedPart } from './documentation-part.ts';
import { checkPart, checkRoom, placeOf } from './documentation-rules.ts';

type Parts = DocumentationDocument['parts'];

export interface MergedParts {
  readonly parts: Parts;
  /** Of those that were brought, in their order. */
  readonly ids: readonly string[];
  /** Why some were not taken. */
  readonly warnings: readonly string[];
}

/**
 * Parts that a document brings: what is about the same as one that is there replaces it, under its id; with `overwrite` nothing
 * else stays. Throws LimitExceededException.
 */
export function mergeParts(known: Parts, brought: readonly PlannedPart[], overwrites: boolean): MergedParts {
  const warnings: string[] = [];
  const ids = new Map(Object.values(known).map((part) => [placeOf(part.location), part.id]));
  const taken = brought.filter((part) => isGood(part, warnings));
  const parts = taken.map((part) => {
    const place = placeOf(part.location);
    const id = ids.get(place) ?? shortId(6);
    ids.set(place, id);
    return [id, { ...part, id }] as const;
  });
  const merged = { ...(overwrites ? {} : known), ...Object.fromEntries(parts) };
  checkRoom(Object.values(merged));
  return { parts: merged, ids: [...new Set(parts.map(([id]) => id))], warnings };
}

function isGood(part: PlannedPart, warnings: string[]): boolean {
  try {
    checkPart(part);
    return true;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    warnings.push(error.message);
    return false;
  }
}

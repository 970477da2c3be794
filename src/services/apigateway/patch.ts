import { notImplemented } from '../../core/not-implemented.ts';
import type { PatchOperation } from '../../wire/models/apigateway.ts';
import { apigatewayErrors } from './errors.ts';

/** What one patch operation does to a document. `key` is what stands in the place of `{key}`. */
export type Patch<Document> = (document: Document, value: string, key: string) => Document;

/** The patches of an operation: by `op /path` or `op /path/{key}`, and the first segments of what is not implemented. */
export interface PatchRules<Document> {
  /** `apigateway:UpdateStage` */
  readonly operation: string;
  readonly patches: ReadonlyMap<string, Patch<Document>>;
  readonly unimplemented: RegExp;
}

/**
 * Applies patch operations one after the other. Throws BadRequestException for a path or operation that there is not,
 * NotImplementedException for what AWS has and Sekisho has not.
 * https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html
 */
export function applyPatches<Document>(
  document: Document,
  operations: readonly PatchOperation[] | undefined,
  rules: PatchRules<Document>,
): Document {
  let patched = document;
  for (const operation of operations ?? []) patched = applyPatch(patched, operation, rules);
  return patched;
}

function applyPatch<Document>(
  document: Document,
  { op = '', path = '', value = '' }: PatchOperation,
  { operation, patches, unimplemented }: PatchRules<Document>,
): Document {
  const exact = patches.get(`${op} ${path}`);
  if (exact) return exact(document, value, '');
  const [, head = '', ...rest] = path.split('/');
  const keyed = rest.length > 0 ? patches.get(`${op} /${head}/{key}`) : undefined;
  if (keyed) return keyed(document, value, unescapePointer(rest.join('/')));
  if (unimplemented.test(path)) throw notImplemented(`The patch ${op} ${path} of ${operation}`);
  throw apigatewayErrors.badRequest(`Invalid patch path ${path}`);
}

/** JSON Pointer: `~1` is a slash, `~0` a tilde. https://www.rfc-editor.org/rfc/rfc6901 */
function unescapePointer(text: string): string {
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Replaces a member that is a text; an empty text takes it away. */
export function textPatch<Document>(member: keyof Document): Patch<Document> {
  return (document, value) => ({ ...document, [member]: value === '' ? undefined : value });
}

/** Adds, replaces and removes entries of a member that is a map. `read` makes the entry of the value, and may refuse it. */
export function mapPatches<Document, Entry>(
  member: string,
  get: (document: Document) => Readonly<Record<string, Entry>> | undefined,
  read: (value: string, key: string) => Entry,
): [string, Patch<Document>][] {
  const set: Patch<Document> = (document, value, key) => ({
    ...document,
    [member]: { ...get(document), [key]: read(value, key) },
  });
  const remove: Patch<Document> = (document, _value, key) => ({
    ...document,
    [member]: Object.fromEntries(Object.entries(get(document) ?? {}).filter(([name]) => name !== key)),
  });
  return [
    [`add /${member}/{key}`, set],
    [`replace /${member}/{key}`, set],
    [`remove /${member}/{key}`, remove],
  ];
}

/** A switch that can only be off here. */
export function mustBeFalse<Document>(what: string): Patch<Document> {
  return (document, value) => {
    if (value !== 'false') throw notImplemented(what);
    return document;
  };
}

import type { AwsError } from '../../core/errors.ts';
import { notImplemented } from '../../core/not-implemented.ts';
import type { PatchOperation } from '../../wire/models/apigateway.ts';
import { apigatewayErrors } from './errors.ts';

/** What one patch operation does to a document. `key` is what stands in the place of `{key}`. */
export type Patch<Document> = (document: Document, value: string, key: string) => Document;

/** Patches by `op /path` or `op /path/{key}`. */
export type Patches<Document> = ReadonlyMap<string, Patch<Document>>;

/** Says what is wrong with a patch that there is not: its path, or its operation. */
export type PatchRefusal = (patch: PatchOperation, patches: Iterable<string>) => AwsError;

/**
 * Applies patch operations one after the other. Throws BadRequestException for a path or operation that there is not, in
 * the words that the operation has for it.
 * https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html
 */
export function applyPatches<Document>(
  document: Document,
  operations: readonly PatchOperation[] | undefined,
  patches: Patches<Document>,
  refusal: PatchRefusal = invalidPatch,
): Document {
  let patched = document;
  for (const operation of operations ?? []) {
    const patch = findPatch(patches, operation);
    if (!patch) throw refusal(operation, patches.keys());
    patched = patch(patched, operation.value ?? '', keyOf(operation));
  }
  return patched;
}

/** The patch that a table has for an operation. */
export function findPatch<Document>(
  patches: Patches<Document>,
  { op = '', path = '' }: PatchOperation,
): Patch<Document> | undefined {
  return patches.get(`${op} ${path}`) ?? patches.get(`${op} ${keyedPath(path)}`);
}

/** `/a/b` as a table writes it whose `b` may be any: `/a/{key}`. */
function keyedPath(path: string): string {
  return `${path.slice(0, path.lastIndexOf('/'))}/{key}`;
}

/** The last segment, in which a slash is escaped. */
export function keyOf({ path = '' }: PatchOperation): string {
  return unescapePointer(path.slice(path.lastIndexOf('/') + 1));
}

/** JSON Pointer: `~1` is a slash, `~0` a tilde. https://www.rfc-editor.org/rfc/rfc6901 */
function unescapePointer(text: string): string {
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}

function escapePointer(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Recorded of UpdateRestApi, UpdateMethod and UpdateMethodResponse. */
export function invalidPatch({ path }: PatchOperation, patches: Iterable<string>): AwsError {
  const operations = operationsOf(path ?? '', patches);
  if (operations.length === 0) return apigatewayErrors.invalidPatchPath(path);
  return apigatewayErrors.invalidPatchOperation(operations.join(', '));
}

/** Recorded of UpdateResource and UpdateRequestValidator: it names the paths, in the order of the table. */
export function unsupportedPatch({ op = '', path = '' }: PatchOperation, patches: Iterable<string>): AwsError {
  const paths = [...patches].filter((patch) => patch.startsWith(`${op} `)).map((patch) => patch.slice(op.length + 1));
  return apigatewayErrors.unsupportedPatch(op, path, paths.join(', '));
}

/** The operations that there are for a path. */
function operationsOf(path: string, patches: Iterable<string>): readonly string[] {
  const there = [...patches].map((patch) => patch.split(' ') as [op: string, path: string]);
  return there.filter(([, each]) => each === path || each === keyedPath(path)).map(([op]) => op);
}

/** Replaces a member that is a text; an empty text takes it away. */
export function textPatch<Document>(member: keyof Document): Patch<Document> {
  return (document, value) => ({ ...document, [member]: value === '' ? undefined : value });
}

interface MapMember<Document, Entry> {
  readonly get: (document: Document) => Readonly<Record<string, Entry>> | undefined;
  /** Makes the entry of the value, and may refuse it. */
  readonly read: (value: string, key: string) => Entry;
  /** What is said of an entry that is replaced or removed and is not there; undefined: nothing. */
  readonly missing?: () => AwsError;
}

/** Adds, replaces and removes entries of a member that is a map. */
export function mapPatches<Document, Entry>(
  member: string,
  { get, read, missing }: MapMember<Document, Entry>,
): [string, Patch<Document>][] {
  const entriesOf = (document: Document) => Object.entries(get(document) ?? {});
  const demand = (document: Document, key: string) => {
    if (missing && !entriesOf(document).some(([name]) => name === key)) throw missing();
  };
  const add: Patch<Document> = (document, value, key) => ({
    ...document,
    [member]: { ...get(document), [key]: read(value, key) },
  });
  const replace: Patch<Document> = (document, value, key) => {
    demand(document, key);
    return add(document, value, key);
  };
  const remove: Patch<Document> = (document, _value, key) => {
    demand(document, key);
    return { ...document, [member]: Object.fromEntries(entriesOf(document).filter(([name]) => name !== key)) };
  };
  return [
    [`add /${member}/{key}`, add],
    [`replace /${member}/{key}`, replace],
    [`remove /${member}/{key}`, remove],
  ];
}

/** Patches that AWS has and Sekisho has not. `operation` such as `apigateway:UpdateStage`. */
export function missingPatches<Document>(
  operation: string,
  patches: readonly string[],
): readonly [string, Patch<Document>][] {
  return patches.map((patch) => [
    patch,
    (_document, _value, key) => refuse(`The patch ${patch.replace('{key}', () => escapePointer(key))} of ${operation}`),
  ]);
}

function refuse(what: string): never {
  throw notImplemented(what);
}

/** A switch that can only be off here: every text but `true` is off. */
export function mustBeOff<Document>(what: string): Patch<Document> {
  return (document, value) => (value === 'true' ? refuse(what) : document);
}

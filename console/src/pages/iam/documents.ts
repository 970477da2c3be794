/** IAM hands documents out percent-encoded; this is the text as it was stored. */
export function storedDocument(encoded: string | undefined): string {
  return decodeURIComponent(encoded ?? '');
}

/** The same for reading: what stands on one line is laid out. */
export function readableDocument(encoded: string | undefined): string {
  const text = storedDocument(encoded);
  return text.includes('\n') || text === '' ? text : JSON.stringify(JSON.parse(text), undefined, 2);
}

/** Where a new policy starts from. */
export const newDocument = JSON.stringify(
  { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: '*' }] },
  undefined,
  2,
);

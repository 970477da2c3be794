import type { Row } from './packed-slots.ts';
import type { Ruled, TraceEntry } from './trace-entry.ts';

/** How a verdict is taken apart into a row and put together again. */
export interface VerdictRow<Verdict extends Ruled> {
  /** Adds it to the row. False for a verdict that is out of the ordinary. */
  put(verdict: Verdict, row: Row): boolean;
  /** Makes it again of what was added. */
  take(row: Row): Verdict;
}

/**
 * Puts an entry that went as most do into a row: no error, and at most one question to the policies. False for others. The
 * request id comes first.
 */
export function putEntry<Verdict extends Ruled>(
  entry: TraceEntry<Verdict>,
  row: Row,
  verdicts: VerdictRow<Verdict>,
): boolean {
  const { requestId, at, durationMs, plane, method, host, path, query, status, operation, principal, papers } = entry;
  const { signature = {}, apiKey, stations, error } = entry;
  const { matched, accessKeyId, signedHeaders, canonicalRequest, stringToSign, presigned, finding } = signature;
  const [verdict, another] = entry.verdicts;
  if (error || another || finding) return false;
  row.texts.push(requestId, host, path, query, operation, canonicalRequest, stringToSign);
  row.texts.push(stations && JSON.stringify(stations));
  row.numbers.push(at, durationMs);
  row.references.push(plane, method, status, principal, papers, apiKey, matched, accessKeyId, signedHeaders, presigned);
  return verdict === undefined || verdicts.put(verdict, row);
}

type References = [
  ...[TraceEntry['plane'], string, number, TraceEntry['principal'], TraceEntry['papers']],
  TraceEntry['apiKey'],
  ...[boolean | undefined, string | undefined, readonly string[] | undefined, boolean | undefined],
  ...unknown[],
];

/** The entry that was put into a row. */
export function takeEntry<Verdict extends Ruled>(row: Row, verdicts: VerdictRow<Verdict>): TraceEntry<Verdict> {
  const [requestId = '', host = '', path = '', query = '', operation, ...more] = row.texts;
  const [canonicalRequest, stringToSign, written, ...texts] = more;
  const stations = written === undefined ? undefined : JSON.parse(written);
  const [at = 0, durationMs = 0, ...numbers] = row.numbers;
  const [plane, method, status, principal, papers, apiKey, ...rest] = row.references as References;
  const [matched, accessKeyId, signedHeaders, presigned, ...references] = rest;
  const signature = { matched, accessKeyId, signedHeaders, canonicalRequest, stringToSign, presigned };
  const walked = { requestId, at, durationMs, plane, method, host, path, query, status, operation, principal, papers };
  const asked = references.length > 0 ? [verdicts.take({ texts, numbers, references })] : [];
  return { ...walked, apiKey, stations, signature, verdicts: asked };
}

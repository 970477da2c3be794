import type { BodyCollector, CollectedBody } from './body-collector.ts';
import { collectorFor } from './body-collector.ts';
import { createIntake } from './byte-intake.ts';
import type { RequestHead } from './request-head.ts';
import { parseHead } from './request-head.ts';

const longestHead = 65_536;

export interface RuntimeRequest extends RequestHead, CollectedBody {}

export interface RequestReader {
  onRequest(request: RuntimeRequest): void;
  /** The bytes are not HTTP: nothing that follows can be understood. */
  onMalformed(): void;
}

/**
 * Reads pipelined HTTP/1.1 requests out of a stream of bytes; bodies beyond `bodyLimit` are read to their end but not
 * kept. Returns the function that takes the next bytes.
 */
export function readRequests(reader: RequestReader, bodyLimit: number): (chunk: Buffer) => void {
  const intake = createIntake();
  let current: { head: RequestHead; collect: BodyCollector } | undefined;
  let broken = false;

  const begin = (): boolean => {
    const text = intake.until('\r\n\r\n');
    if (!text) return intake.length > longestHead ? malformed() : false;
    const head = parseHead(text.toString('latin1'));
    const collect = head && collectorFor(head, bodyLimit);
    if (!head || !collect || collect === 'malformed') return malformed();
    current = { head, collect };
    return true;
  };
  const malformed = (): boolean => {
    broken = true;
    reader.onMalformed();
    return false;
  };
  const advance = (): boolean => {
    if (!current) return begin();
    const collected = current.collect(intake);
    if (collected === 'malformed') return malformed();
    if (!collected) return false;
    const { head } = current;
    current = undefined;
    reader.onRequest({ ...head, ...collected });
    return intake.length > 0;
  };
  return (chunk) => {
    if (broken) return;
    intake.push(chunk);
    while (!broken && advance());
  };
}

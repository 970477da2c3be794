import { randomHex } from './ids.ts';

/**
 * The X-Ray trace header of an invocation: the trace that its caller is in, else a new one that is not sampled. `now` in
 * epoch milliseconds.
 * https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader
 */
export function traceHeader(sent: string | undefined, now: number): string {
  const part = (pattern: RegExp) => pattern.exec(sent ?? '')?.[1];
  const root = part(/(?:^|;)\s*Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?=;|$)/) ?? newRoot(now);
  const parent = part(/(?:^|;)\s*Parent=([0-9a-f]{16})(?=;|$)/) ?? randomHex(8);
  const sampled = part(/(?:^|;)\s*Sampled=([01])(?=;|$)/) ?? '0';
  return `Root=${root};Parent=${parent};Sampled=${sampled}`;
}

function newRoot(now: number): string {
  const started = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
  return `1-${started}-${randomHex(12)}`;
}

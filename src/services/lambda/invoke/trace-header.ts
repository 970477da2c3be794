import { randomBytes } from 'node:crypto';

/**
 * An X-Ray trace header of a request that is not sampled. `now` in epoch milliseconds.
 * https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader
 */
export function traceHeader(now: number): string {
  const started = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
  return `Root=1-${started}-${randomBytes(12).toString('hex')};Parent=${randomBytes(8).toString('hex')};Sampled=0`;
}

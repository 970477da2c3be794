import type { TracedFinding, TracedSignature } from './trace-record.ts';

/** Longest text kept of one request, in characters, so that a full ring stays small. */
export const longest = 8 * 1024;

const mostHeaders = 100;
const mostDiffLines = 200;

/** What was signed and compared, each text cut. */
export function boundedSignature(signature: TracedSignature): TracedSignature {
  const { accessKeyId, signedHeaders, canonicalRequest, finding } = signature;
  return {
    ...signature,
    ...(accessKeyId !== undefined && { accessKeyId: boundedText(accessKeyId) }),
    ...(signedHeaders && { signedHeaders: signedHeaders.slice(0, mostHeaders).map((name) => boundedText(name)) }),
    ...(canonicalRequest !== undefined && { canonicalRequest: boundedText(canonicalRequest) }),
    ...(finding && { finding: boundedFinding(finding) }),
  };
}

function boundedFinding({ diff, canonicalRequest, ...known }: TracedFinding): TracedFinding {
  return {
    ...known,
    canonicalRequest: boundedText(canonicalRequest),
    diff: diff.slice(0, mostDiffLines).map(({ mark, text }) => ({ mark, text: boundedText(text) })),
  };
}

/** At most so many characters of a text. */
export function boundedText(text: string, most = longest): string {
  // Copied, for a slice would keep the whole text alive.
  return text.length <= most ? text : `${Buffer.from(text.slice(0, most)).toString()}...`;
}

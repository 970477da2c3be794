import { percentEncode } from './percent-encoding.ts';

/**
 * The canonical URI of every service but S3: the path as sent, normalised, then percent-encoded once more
 * (`%20` on the wire becomes `%2520`), slashes kept.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export function canonicalUri(path: string): string {
  return percentEncode(normalizePath(path), true);
}

/**
 * RFC 3986 dot segments resolved and runs of slashes made one. A slash at the end stays; none comes of a dot segment there,
 * as AWS's own signers have it: botocore, SDK for JavaScript v3, SDK for Java v2 and aws-c-auth make `/a` of `/a/.`.
 */
export function normalizePath(path: string): string {
  if (!path.includes('//') && !path.includes('/.')) return path || '/';
  const kept: string[] = [];
  const segments = path.split('/');
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const trailing = kept.length > 0 && path.endsWith('/');
  return `/${kept.join('/')}${trailing ? '/' : ''}`;
}

/** Whether `..` segments climb above the root: IAM and STS refuse such a path before anything else. */
export function climbsAboveRoot(path: string): boolean {
  let depth = 0;
  for (const segment of path.split('/')) {
    if (segment === '..') depth--;
    else if (segment !== '' && segment !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

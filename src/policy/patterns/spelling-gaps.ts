import { compileResourcePattern } from './arn-pattern.ts';

/** A resource that a Deny names in one of the spellings by which it is reached. */
export interface SpellingGap {
  /** As the policy has it. */
  readonly written: string;
  /** Other spellings of it, an example of each kind, that the Deny does not match. */
  readonly passes: readonly string[];
  /** What to deny in its place. */
  readonly covering: readonly string[];
}

/**
 * Which of these resources of a Deny do not cover other spellings of themselves. Policies are held against the path as it
 * was sent, while routing ignores a slash at its end, and a `{proxy+}` or `{name}` resource takes any spelling; a function
 * is reached with and without a qualifier.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
 */
export function spellingGaps(denied: readonly string[]): readonly SpellingGap[] {
  const patterns = denied.map((each) => compileResourcePattern(each, false));
  const isDenied = (resource: string) => patterns.some((pattern) => pattern(resource, new Map()));
  return denied.flatMap((written) => {
    const { others, covering } = spellingsOf(written);
    const passes = others.filter((each) => !isDenied(each));
    return passes.length === 0 ? [] : [{ written, passes, covering }];
  });
}

/** Whether a request for this resource reaches what the pattern names, by a spelling that the pattern does not match. */
export function isOtherSpelling(written: string, resource: string): boolean {
  const matches = compileResourcePattern(written, false);
  if (matches(resource, new Map())) return false;
  return plainSpellings(resource).some((each) => matches(each, new Map()));
}

interface Spellings {
  readonly others: readonly string[];
  readonly covering: readonly string[];
}

const none: Spellings = { others: [], covering: [] };
const methodForm = /^(arn:[^:]*:execute-api:[^:]*:[^:]*:[^/]+\/[^/]+\/[^/]+\/)(.+)$/s;
const functionForm = /^(arn:[^:]*:lambda:[^:]*:[^:]*:function:[^:]+)(:[^:]+)?$/;

function spellingsOf(written: string): Spellings {
  const [, head, path] = methodForm.exec(written) ?? [];
  if (head !== undefined && path !== undefined) return pathSpellings(head, path);
  const [, name, qualifier] = functionForm.exec(written) ?? [];
  return name === undefined ? none : functionSpellings(name, qualifier);
}

/** `head` ends with the verb and its slash. */
function pathSpellings(head: string, path: string): Spellings {
  const literal = /[^*?/]/.exec(path);
  if (!literal) return none;
  const [first, at] = [literal[0], literal.index];
  const encoded = `%${first.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  const within = [
    `${head}${path.slice(0, at)}${encoded}${path.slice(at + 1)}`,
    `${head}x/../${path}`,
    ...(path.includes('/') ? [head + path.replace('/', '//')] : []),
  ];
  if (path.endsWith('*')) return { others: within, covering: [`${head}*`] };
  return {
    others: [`${head}${path}/`, `${head}${path}//`, ...within],
    covering: [head + path, `${head}${path}/*`, `${head}*`],
  };
}

function functionSpellings(name: string, qualifier: string | undefined): Spellings {
  const others = qualifier === undefined ? [`${name}:$LATEST`] : [name];
  return name.endsWith('*') ? none : { others, covering: [name, `${name}:*`] };
}

/** How the resource would be written by who names it in a policy. */
function plainSpellings(resource: string): readonly string[] {
  const [, head, path] = methodForm.exec(resource) ?? [];
  if (head !== undefined && path !== undefined) return [head + plainPath(path)];
  const [, name, qualifier] = functionForm.exec(resource) ?? [];
  if (name === undefined) return [];
  return qualifier === undefined ? [`${name}:$LATEST`] : [name];
}

/** Decoded, without dot segments, doubled slashes and the slash at the end. */
function plainPath(path: string): string {
  const kept: string[] = [];
  for (const segment of decoded(path).split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  return kept.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

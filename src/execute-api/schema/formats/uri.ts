/**
 * Finds what cannot stand there: INVARIANT: by one class, as a loop of alternatives would overflow the stack of the regular
 * expression over a long text. Characters that are not ASCII may stand anywhere, but blanks and controls.
 */
function illegal(marks: string): RegExp {
  return new RegExp(String.raw`[^\w\-.!~*'()${marks}%\u00a1-\u{10ffff}]|\p{Z}|%(?![0-9A-Fa-f]{2})`, 'u');
}

const illegalInUric = illegal(String.raw`;/?:@&=+$,[\]`);
const illegalInPath = illegal(':@&=+$,;/');
const illegalInRegistry = illegal('$,;:@&=+');
const literalHost = /^(?:[^@[\]]*@)?\[[0-9A-Fa-f:.]+(?:%[\w.-]+)?\](?::\d*)?$/;

/** As Java's `URI` reads it: RFC 2396, with characters of other scripts. */
export function isUri(text: string): boolean {
  const [whole, fragment] = split(text, '#');
  if (fragment !== undefined && illegalInUric.test(fragment)) return false;
  const [, scheme] = /^([^/?#:]*):/.exec(whole) ?? [];
  if (scheme === undefined) return isHierarchical(whole, fragment !== undefined);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme)) return false;
  const rest = whole.slice(scheme.length + 1);
  return rest.startsWith('/') ? isHierarchical(rest, fragment !== undefined) : isOpaque(rest);
}

function isOpaque(text: string): boolean {
  return text !== '' && !/^[[\]]/.test(text) && !illegalInUric.test(text);
}

/** No authority may stand before a path, a query or a fragment. */
function isHierarchical(text: string, hasFragment: boolean): boolean {
  if (!text.startsWith('//')) return isPath(text);
  const [authority = ''] = /^[^/?]*/.exec(text.slice(2)) ?? [];
  const path = text.slice(2 + authority.length);
  if (authority === '') return (path !== '' || hasFragment) && isPath(path);
  return (!illegalInRegistry.test(authority) || literalHost.test(authority)) && isPath(path);
}

function isPath(text: string): boolean {
  const [path, query = ''] = split(text, '?');
  return !illegalInPath.test(path) && !illegalInUric.test(query);
}

/** What stands before the mark, and behind it where there is one. */
function split(text: string, mark: string): [before: string, after?: string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

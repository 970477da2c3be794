const escaped = '%[0-9A-Fa-f]{2}';
const unreserved = String.raw`\w\-.!~*'()`;
/** Any character that is not ASCII, but blanks and controls. */
const other = String.raw`[^\u0000-\u00a0\p{Z}]`;
const chars = (more: string) => `(?:[${unreserved}${more}]|${escaped}|${other})`;

const uric = chars(String.raw`;/?:@&=+$,[\]`);
const pathChar = chars(':@&=+$,;/');
const registry = new RegExp(`^${chars('$,;:@&=+')}+$`, 'u');
const rest = new RegExp(`^(?:${pathChar})*(?:\\?(?:${uric})*)?$`, 'u');
const opaque = new RegExp(`^${chars(';?:@&=+$,')}(?:${uric})*$`, 'u');
const fragmentOnly = new RegExp(`^(?:${uric})*$`, 'u');
const literalHost = /^(?:[^@[\]]*@)?\[[0-9A-Fa-f:.]+(?:%[\w.-]+)?\](?::\d*)?$/;

/** As Java's `URI` reads it: RFC 2396, with characters of other scripts. */
export function isUri(text: string): boolean {
  const mark = text.indexOf('#');
  const whole = mark < 0 ? text : text.slice(0, mark);
  if (mark >= 0 && !fragmentOnly.test(text.slice(mark + 1))) return false;
  const [, scheme] = /^([^/?#:]*):/.exec(whole) ?? [];
  if (scheme === undefined) return isHierarchical(whole, mark >= 0);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme)) return false;
  const after = whole.slice(scheme.length + 1);
  return after.startsWith('/') ? isHierarchical(after, mark >= 0) : opaque.test(after);
}

/** No authority may stand before a path, a query or a fragment. */
function isHierarchical(text: string, hasFragment: boolean): boolean {
  if (!text.startsWith('//')) return rest.test(text);
  const [authority = ''] = /^[^/?]*/.exec(text.slice(2)) ?? [];
  const path = text.slice(2 + authority.length);
  if (authority === '') return (path !== '' || hasFragment) && rest.test(path);
  return (registry.test(authority) || literalHost.test(authority)) && rest.test(path);
}

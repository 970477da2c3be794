const quoted = String.raw`"(?:[^"\\\r\n]|\\.)*"`;
const atom = String.raw`[^\s"(),:;<>@[\]\u0000-\u001f\u007f.]+`;
const domain = String.raw`[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)*`;
const address = new RegExp(String.raw`^(?:${quoted}|${atom}(?:\.${atom})*)@(?:${domain}|\[[^\s[\]]+\])$`, 'u');

/** `a@b.c`, `"a b"@c.d`, `A Name <a@b.c>`; lists, groups and comments of RFC 822 are none here. */
export function isEmail(text: string): boolean {
  if (text.length > 1000) return false;
  const trimmed = text.trim();
  const named = /^[^<>"(),:;@[\]]*<([^<>]*)>$/.exec(trimmed);
  return address.test(named?.[1] ?? trimmed);
}

export function withoutLeadingSlashes(path: string): string {
  let at = 0;
  while (path.charCodeAt(at) === 47) at++;
  return at === 0 ? path : path.slice(at);
}

const name = 'recent-principals';
const most = 5;

/** ARNs of who was switched to lately, the latest first; kept in the browser. */
export function recentPrincipals(): readonly string[] {
  return (localStorage.getItem(name) ?? '').split(' ').filter(Boolean);
}

export function rememberPrincipal(arn: string): void {
  const others = recentPrincipals().filter((each) => each !== arn);
  localStorage.setItem(name, [arn, ...others].slice(0, most).join(' '));
}

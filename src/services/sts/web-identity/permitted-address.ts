/**
 * An address that keys may be fetched from: https, or http on this machine itself (a local identity provider).
 * INVARIANT: only a provider on this machine may name another address on this machine, so that a stranger's discovery
 * document cannot send us to what listens here. Undefined when it is not permitted.
 */
export function permittedAddress(address: string, namedBy?: URL): URL | undefined {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '') return undefined;
  if (isLoopback(url) && namedBy && !isLoopback(namedBy)) return undefined;
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && isLoopback(url) ? url : undefined;
}

function isLoopback({ hostname }: URL): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}

import { iamArn } from '../../../core/arn.ts';
import { oidcErrors } from './errors.ts';

/** Nothing that a parser would change or leave out: no user, query or fragment. */
const written = /^(https?):\/\/([A-Za-z0-9.:[\]-]+(?:\/[\w!$%&'()*+,./:;=~-]*)?)$/;

/**
 * Holds the URL of a provider against IAM's rules, and gives it without its scheme. It is not normalized: it must be what
 * tokens name as their issuer. http is for an identity provider on this machine alone, and so are ports.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 * Throws ValidationError for what is no URL of a provider, InvalidInput for http.
 */
export function checkProviderUrl(text: string): string {
  const [, scheme, rest] = written.exec(text) ?? [];
  const url = rest === undefined ? undefined : URL.parse(text);
  if (!url || rest === undefined) throw oidcErrors.invalidUrl();
  if (isLoopback(url.hostname)) return rest;
  if (scheme === 'http') throw oidcErrors.plainUrl();
  if (url.port !== '') throw oidcErrors.invalidUrl();
  return rest;
}

/** `url` is without its scheme. */
export function oidcProviderArn(account: string, url: string): string {
  return iamArn(account, `oidc-provider/${url}`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

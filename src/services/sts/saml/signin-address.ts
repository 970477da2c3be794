/** The audience of AWS as a service provider, besides the addresses of its sign-in. */
const audience = 'urn:amazon:webservices';

/**
 * Whether this is where AWS takes SAML responses: its sign-in, the one of a region, or one on this machine.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 */
export function isSigninAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^\/saml(?:\/acs\/[\w-]+)?$/.test(url.pathname)) return false;
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)) return true;
  return (
    url.protocol === 'https:' && url.port === '' && /^(?:[a-z0-9-]+\.)?signin\.aws\.amazon\.com$/.test(url.hostname)
  );
}

/** Whether an assertion for this audience is meant for AWS. `further` are accepted besides. */
export function isAudience(text: string, further: readonly string[]): boolean {
  return text === audience || isSigninAddress(text) || further.includes(text);
}

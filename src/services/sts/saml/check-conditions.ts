import { requestId } from '../../../core/ids.ts';
import { childrenOf, type XmlElement } from '../../../identity/saml/bounded-xml.ts';
import { samlErrors } from './errors.ts';
import { assertionNs } from './namespaces.ts';
import { samlTime } from './saml-time.ts';
import { isAudience } from './signin-address.ts';

/** How far the clock of an identity provider may go before ours. */
const skew = 60_000;
const redeemedWithin = 5 * 60_000;

/** The issuer must be the entity that the provider's metadata describes. */
export function checkIssuer(assertion: XmlElement, entityId: string): void {
  const [issuer] = childrenOf(assertion, assertionNs, 'Issuer');
  if (issuer?.text.trim() !== entityId) throw samlErrors.wrongIssuer(requestId());
}

/** An assertion is redeemed within five minutes. `now` is in epoch milliseconds. */
export function checkAge(assertion: XmlElement, now: number): void {
  const issued = samlTime(assertion.attributes.get('IssueInstant'));
  if (issued === undefined) throw samlErrors.invalidResponse();
  if (issued > now + skew) throw samlErrors.notYetValid();
  if (now - issued > redeemedWithin) throw samlErrors.tooOld();
}

/** The span of time and the audiences that the assertion is for: each restriction must name us. */
export function checkConditions(assertion: XmlElement, now: number, further: readonly string[]): void {
  const [conditions] = childrenOf(assertion, assertionNs, 'Conditions');
  if (!conditions) throw samlErrors.wrongAudience();
  checkSpan(conditions, now);
  const restrictions = childrenOf(conditions, assertionNs, 'AudienceRestriction');
  const named = restrictions.every((restriction) =>
    childrenOf(restriction, assertionNs, 'Audience').some(({ text }) => isAudience(text.trim(), further)),
  );
  if (restrictions.length === 0 || !named) throw samlErrors.wrongAudience();
}

function checkSpan({ attributes }: XmlElement, now: number): void {
  const from = samlTime(attributes.get('NotBefore'));
  const until = samlTime(attributes.get('NotOnOrAfter'));
  if (from !== undefined && from > now + skew) throw samlErrors.notYetValid();
  if (until !== undefined && now >= until) throw samlErrors.expired();
}

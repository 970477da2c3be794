import type { Verdict } from './ruling.ts';

/** What is kept of a verdict: its own texts and numbers, and references to what lives long anyhow. */
interface Row {
  readonly texts: (string | undefined)[];
  readonly numbers: number[];
  readonly references: unknown[];
}

/** How the trace keeps verdicts. */
export const verdictRow = { put, take };

/** False where the question carries what is made for it alone: keys of a service, a one-time code, a network. */
function put({ question, decision, snapshot, session }: Verdict, row: Row): boolean {
  const { principal, action, resource, resourceAccount, facts, serviceKeys, resourcePolicy } = question;
  const { resourceMustAllow, endpointPolicy } = question;
  const { now, sourceIp, secure, region, userAgent, referer, mfaAt, network } = facts;
  if (serviceKeys || resourceMustAllow || endpointPolicy || network || mfaAt !== undefined) return false;
  row.texts.push(resource, userAgent, referer);
  row.numbers.push(now);
  row.references.push(principal, action, resourceAccount, resourcePolicy, sourceIp, secure, region);
  row.references.push(decision, snapshot, session);
  return true;
}

type Question = Verdict['question'];
type References = [
  ...[Question['principal'], string, string, Question['resourcePolicy'], string, boolean, string],
  ...[Verdict['decision'], Verdict['snapshot'], Verdict['session']],
];

function take(row: Row): Verdict {
  const [resource = '', userAgent, referer] = row.texts;
  const [now = 0] = row.numbers;
  const [principal, action, resourceAccount, resourcePolicy, sourceIp, secure, region, ...decided] =
    row.references as References;
  const [decision, snapshot, session] = decided;
  const facts = { now, sourceIp, secure, region, userAgent, referer };
  const question = { principal, action, resource, resourceAccount, facts, resourcePolicy };
  return { question, decision, snapshot, session };
}

import { parseJson } from '../../core/json.ts';
import type { Principal } from '../../identity/principal.ts';
import { principalOfArn } from '../../identity/rulings/imagined-principals.ts';
import { mintSession, type SessionOwner } from '../../identity/sessions/session-tokens.ts';
import { json, refusal } from '../admin/answer.ts';
import type { Endpoint } from '../admin/endpoint.ts';

const lifetime = 12 * 3_600_000;

/**
 * Temporary credentials of any principal, for whoever holds the console: it talks to the same endpoints as any client, and
 * may there what the principal may. Body: `{"principal": ARN}`, or nothing for the first account's root user.
 * INVARIANT: a body that says anything else lends nothing.
 */
export const lendCredentials: Endpoint = (request, { store, accounts, sealer }) => {
  const arn = askedPrincipal(request.body.toString(), `arn:aws:iam::${accounts.list()[0]}:root`);
  if (arn === undefined) return refusal(400, 'The body is {"principal": ARN}, or nothing.');
  const now = request.receivedAt;
  const principal = principalOfArn(store, arn, now);
  if (!principal || !accounts.list().includes(principal.account)) return refusal(404, `There is no principal ${arn}.`);
  const session = { issuedAt: now, expiresAt: now + lifetime, tags: [], policyArns: [], console: true };
  const credentials = mintSession(sealer, ownerOf(principal), session);
  return json(200, { principal: principal.arn, account: principal.account, credentials });
};

function ownerOf(principal: Principal): SessionOwner {
  const { account, arn } = principal;
  if (principal.kind === 'role-session') {
    const { roleName, roleArn, roleId } = principal;
    return { kind: 'role', account, name: roleName, arn: roleArn, id: roleId, sessionName: 'console' };
  }
  if (principal.kind === 'user') return { kind: 'user', account, name: principal.name, arn, id: principal.userId };
  return { kind: 'root', account };
}

/** Undefined: the body asks for nobody that could be looked for. */
function askedPrincipal(body: string, root: string): string | undefined {
  if (body === '') return root;
  try {
    const { principal } = Object(parseJson(body)) as { principal?: unknown };
    return typeof principal === 'string' ? principal : undefined;
  } catch {
    return undefined;
  }
}

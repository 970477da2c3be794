import { parseArn } from '../../core/arn.ts';
import { readMethodArn } from '../../execute-api/admission/method-arn.ts';
import { roles } from '../../identity/documents.ts';
import { principalsOf } from '../../identity/rulings/imagined-principals.ts';
import { whoCan } from '../../identity/rulings/who-can.ts';
import { trustPolicyOf } from '../../identity/sessions/assume-role.ts';
import type { CompiledPolicy } from '../../policy/index.ts';
import { json, refusal } from './answer.ts';
import type { AdminOptions, Endpoint } from './endpoint.ts';
import { imaginedFacts } from './imagined-facts.ts';

/** Every principal of every account, and a caller without papers: may it? `?action=execute-api:Invoke&resource=ARN` */
export const showWhoCan: Endpoint = async (request, options) => {
  const query = new URLSearchParams(request.query);
  const [action, resource] = [query.get('action') ?? '', query.get('resource') ?? ''];
  if (!/^[a-z0-9-]+:[A-Za-z0-9]+$/i.test(action)) return refusal(400, 'action: such as execute-api:Invoke');
  const arn = parseArn(resource);
  if (!arn && resource !== '*') return refusal(400, 'resource: an ARN, or *');
  const { identity, accounts, store } = options;
  const now = request.receivedAt;
  const principals = accounts.list().flatMap((account) => principalsOf(store, account, now));
  const verdicts = await whoCan(identity, [...principals, { kind: 'anonymous' }], {
    action,
    resource,
    resourceAccount: arn?.account || accounts.list()[0]!,
    facts: imaginedFacts(now, arn?.region ?? ''),
    ...resourceSide(resource, options),
  });
  return json(200, { action, resource, principals: verdicts });
};

/** The policy of the resource itself: an API's, or a role's trust policy. */
function resourceSide(resource: string, { stages, store }: AdminOptions): ResourceSide {
  const method = readMethodArn(resource);
  const stage = method && stages.find(method.apiId, method.stageName);
  if (stage) return stage.resourcePolicy ? { resourcePolicy: stage.resourcePolicy } : {};
  const [, account = '', name = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(resource) ?? [];
  const role = roles.get(store, account, '', name)?.value;
  return role ? { resourcePolicy: [trustPolicyOf(account, role)], resourceMustAllow: true } : {};
}

interface ResourceSide {
  readonly resourcePolicy?: readonly CompiledPolicy[];
  readonly resourceMustAllow?: boolean;
}

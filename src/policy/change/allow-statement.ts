import { AwsError } from '../../core/errors.ts';
import { compilePolicy } from '../compile.ts';
import type { CompiledPolicy, Layer } from '../compiled-policy.ts';
import type { PolicyKind } from '../document.ts';
import type { AuthorizationQuery } from '../match-statement.ts';
import { isWholeArn, literalArn } from '../patterns/literal-arn.ts';
import { validatePolicy } from '../validate.ts';
import { type NamedCaller, namedCaller } from './caller-principal.ts';
import type { AllowStatement, PrincipalName } from './edit.ts';

const kinds: Readonly<Record<Layer, PolicyKind>> = {
  identity: 'identity',
  boundary: 'identity',
  session: 'session',
  scp: 'identity',
  rcp: 'resource',
  resource: 'resource',
  trust: 'trust',
  endpoint: 'resource',
};

/** A statement that allows what was asked and nothing else, or why there is none. */
export type Proposal = { readonly statement: AllowStatement; readonly note?: string } | { readonly reason: string };

export function proposeStatement(query: AuthorizationQuery, layer: Layer): Proposal {
  const { action, resource } = query;
  if (/[*?]/.test(action)) return { reason: `The action ${action} has a wildcard, which cannot be written literally.` };
  if (resource !== '*' && !isWholeArn(resource)) return { reason: `The resource ${resource} is not an ARN.` };
  const named = nameFor(query, layer);
  if (!named) return { reason: 'The caller has no ARN that a policy could name.' };
  const note = named.note ?? (resource === '*' && layer !== 'trust' ? everyResource : undefined);
  return storable(write(query, layer, named.principal), layer, note);
}

const everyResource = 'Resource "*" covers every resource of the action, if it knows any.';

/**
 * RCPs are for everyone, identity policies for whom they are attached to.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
function nameFor({ caller }: AuthorizationQuery, layer: Layer): Partial<NamedCaller> | undefined {
  if (layer === 'rcp') return { principal: '*' };
  return kinds[layer] === 'resource' || layer === 'trust' ? namedCaller(caller) : {};
}

function write(query: AuthorizationQuery, layer: Layer, principal?: PrincipalName): AllowStatement {
  const { action, resource } = query;
  return {
    Effect: 'Allow',
    ...(principal && { Principal: principal }),
    Action: action,
    ...(layer !== 'trust' && { Resource: resource === '*' ? resource : literalArn(resource) }),
    ...sourceCondition(query, principal),
  };
}

/**
 * A service that says for what it calls is let in for that alone; its own wildcards stay.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
function sourceCondition(
  { context }: AuthorizationQuery,
  principal?: PrincipalName,
): Pick<AllowStatement, 'Condition'> {
  const source = context.get('aws:sourcearn');
  if (typeof principal !== 'object' || !('Service' in principal) || typeof source !== 'string') return {};
  const isPattern = isWholeArn(source) && !source.includes('${');
  return isPattern ? { Condition: { ArnLike: { 'aws:SourceArn': source } } } : {};
}

function storable(statement: AllowStatement, layer: Layer, note?: string): Proposal {
  try {
    compileAllow(statement, layer);
    return { statement, ...(note && { note }) };
  } catch (error) {
    if (error instanceof AwsError) return { reason: error.message };
    throw error;
  }
}

/** The statement as a policy of its own. Throws MalformedPolicyDocumentException when it cannot be stored. */
export function compileAllow(statement: AllowStatement, layer: Layer): CompiledPolicy {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  return compilePolicy(validatePolicy(text, kinds[layer]), { name: 'smallest change', layer, text });
}

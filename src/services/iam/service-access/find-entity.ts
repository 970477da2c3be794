import { parseArn } from '../../../core/arn.ts';
import { groupArn, type PolicyHolder, roleArn, userArn } from '../../../identity/documents.ts';
import { iamErrors } from '../errors.ts';
import { groupKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { invalidArn } from '../invalid-arn.ts';

/** A user, group or role as a holder of policies. */
export interface Entity {
  readonly type: 'USER' | 'GROUP' | 'ROLE';
  readonly name: string;
  readonly holder: PolicyHolder;
  /** ARN of the policy that bounds a user or role. */
  readonly boundary?: string | undefined;
  /** Of a user. */
  readonly groups?: readonly string[] | undefined;
}

/** Throws InvalidInput or ValidationError for what is no ARN of a user, group or role, NoSuchEntity when there is none of it. */
export function findEntity(arn: string, ctx: IamContext): Entity {
  const { service, resource = '' } = parseArn(arn) ?? {};
  const [noun, name] = [resource.slice(0, resource.indexOf('/')), resource.slice(resource.lastIndexOf('/') + 1)];
  const find = service === 'iam' && Object.hasOwn(finders, noun) ? finders[noun] : undefined;
  if (!find) throw invalidArn(arn);
  const found = find(name, ctx);
  if (found.arn !== arn) throw iamErrors.noSuchEntityOfArn(arn);
  return found.entity;
}

type Finder = (name: string, ctx: IamContext) => { readonly arn: string; readonly entity: Entity };

const finders: Readonly<Record<string, Finder>> = {
  user(name, ctx) {
    const user = userKind.find(ctx, name).value;
    const entity = {
      type: 'USER',
      name,
      holder: user,
      boundary: user.permissionsBoundary,
      groups: user.groups,
    } as const;
    return { arn: userArn(ctx.account, user), entity };
  },
  group(name, ctx) {
    const group = groupKind.find(ctx, name).value;
    return { arn: groupArn(ctx.account, group), entity: { type: 'GROUP', name, holder: group } };
  },
  role(name, ctx) {
    const role = roleKind.find(ctx, name).value;
    const entity = { type: 'ROLE', name, holder: role, boundary: role.permissionsBoundary } as const;
    return { arn: roleArn(ctx.account, role), entity };
  },
};

import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { AddPermissionRequest, CreateFunctionRequest } from '../../wire/models/lambda.ts';
import type { AccessDemand, AccessRule } from '../service.ts';
import { requestTagKeys, resourceTagKeys } from '../tag-keys.ts';
import { functions } from './documents.ts';
import { lambdaErrors } from './errors.ts';
import { type FunctionReference, functionReference, qualifiedArn } from './function-reference.ts';
import type { LambdaContext } from './lambda-context.ts';
import type { operations } from './operations.ts';
import { functionPolicy } from './permissions/function-policy.ts';

type Named = Parameters<typeof functionReference>[0];

/** An action on the function that the request names, with its qualifier when it has one. */
function on(action: string): AccessRule<LambdaContext> {
  return (input: Named, ctx: LambdaContext) => [demand(action, functionReference(input, ctx), ctx)];
}

/** The function's own policy is asked as well: whoever is of another account needs its word. */
function demand(
  action: string,
  reference: FunctionReference,
  ctx: LambdaContext,
  keys: ServiceKeys = {},
): AccessDemand {
  const { account, region, name } = reference;
  const resource = qualifiedArn(reference);
  const found = functions.get(ctx.store, account, region, name);
  const resourcePolicy = found && functionPolicy(found);
  return {
    action,
    resource,
    resourceAccount: account,
    keys: { ...resourceTagKeys(found?.value.tags ?? {}), ...keys },
    ...(resourcePolicy && { resourcePolicy }),
  };
}

/** Whoever gives a function a role must be allowed to pass it. */
function passRole(role: string | undefined, reference: FunctionReference): AccessDemand[] {
  const associated = qualifiedArn({ ...reference, qualifier: undefined });
  const keys = { 'iam:passedtoservice': 'lambda.amazonaws.com', 'iam:associatedresourcearn': associated };
  return role === undefined ? [] : [{ action: 'iam:PassRole', resource: role, keys }];
}

function create(input: CreateFunctionRequest, ctx: LambdaContext): AccessDemand[] {
  const reference = functionReference(input, ctx);
  if (reference.account !== ctx.account) throw lambdaErrors.newFunctionOfOtherAccount();
  const keys = requestTagKeys(input.Tags);
  const tagged = Object.keys(keys).length > 0;
  return [
    demand('lambda:CreateFunction', reference, ctx, keys),
    ...(tagged ? [demand('lambda:TagResource', reference, ctx, keys)] : []),
    ...passRole(input.Role, reference),
  ];
}

interface Tagging {
  readonly Resource: string;
  readonly Tags?: Record<string, string>;
  readonly TagKeys?: readonly string[];
}

function onTagged(action: string): AccessRule<LambdaContext> {
  return ({ Resource, Tags, TagKeys = [] }: Tagging, ctx: LambdaContext) => {
    const keys = { ...requestTagKeys(Tags), ...(TagKeys.length > 0 && { 'aws:tagkeys': TagKeys }) };
    const isFunction = Resource.includes(':function:');
    if (!isFunction) return [{ action, resource: Resource, keys }];
    return [demand(action, functionReference({ FunctionName: Resource }, ctx), ctx, keys)];
  };
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html */
export const access: Readonly<Record<keyof typeof operations, AccessRule<LambdaContext>>> = {
  AddPermission: (input: AddPermissionRequest, ctx) => {
    const keys = { 'lambda:principal': input.Principal, 'lambda:functionurlauthtype': input.FunctionUrlAuthType };
    return [demand('lambda:AddPermission', functionReference(input, ctx), ctx, keys)];
  },
  CreateFunction: create,
  DeleteFunction: on('lambda:DeleteFunction'),
  DeleteFunctionConcurrency: on('lambda:DeleteFunctionConcurrency'),
  GetFunction: on('lambda:GetFunction'),
  GetFunctionCodeSigningConfig: on('lambda:GetFunctionCodeSigningConfig'),
  GetFunctionConcurrency: on('lambda:GetFunctionConcurrency'),
  GetFunctionConfiguration: on('lambda:GetFunctionConfiguration'),
  GetPolicy: on('lambda:GetPolicy'),
  Invoke: on('lambda:InvokeFunction'),
  ListFunctions: () => [{ action: 'lambda:ListFunctions', resource: '*' }],
  ListTags: onTagged('lambda:ListTags'),
  ListVersionsByFunction: on('lambda:ListVersionsByFunction'),
  RemovePermission: on('lambda:RemovePermission'),
  TagResource: onTagged('lambda:TagResource'),
  UntagResource: onTagged('lambda:UntagResource'),
  UpdateFunctionCode: on('lambda:UpdateFunctionCode'),
  UpdateFunctionConfiguration: (input: Named & { readonly Role?: string }, ctx) => {
    const reference = functionReference(input, ctx);
    return [demand('lambda:UpdateFunctionConfiguration', reference, ctx), ...passRole(input.Role, reference)];
  },
};

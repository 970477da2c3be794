import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { CreateFunctionRequest } from '../../wire/models/lambda.ts';
import type { AccessDemand, AccessRule } from '../service.ts';
import { requestTagKeys, resourceTagKeys } from '../tag-keys.ts';
import { functions } from './documents.ts';
import { lambdaErrors } from './errors.ts';
import { type FunctionReference, functionReference, qualifiedArn } from './function-reference.ts';
import type { LambdaContext } from './lambda-context.ts';
import type { operations } from './operations.ts';

type Named = Parameters<typeof functionReference>[0];

/** An action on the function that the request names, with its qualifier when it has one. */
function on(action: string): AccessRule<LambdaContext> {
  return (input: Named, ctx: LambdaContext) => [demand(action, functionReference(input, ctx), ctx)];
}

/** Functions have no policies of their own: those of other accounts are out of reach. */
function demand(
  action: string,
  reference: FunctionReference,
  ctx: LambdaContext,
  keys: ServiceKeys = {},
): AccessDemand {
  const { account, region, name } = reference;
  const resource = qualifiedArn(reference);
  if (account !== ctx.account) throw lambdaErrors.otherAccount(ctx.principal.arn, action, resource);
  const tags = functions.get(ctx.store, account, region, name)?.value.tags ?? {};
  return { action, resource, keys: { ...resourceTagKeys(tags), ...keys } };
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
  CreateFunction: create,
  DeleteFunction: on('lambda:DeleteFunction'),
  DeleteFunctionConcurrency: on('lambda:DeleteFunctionConcurrency'),
  GetFunction: on('lambda:GetFunction'),
  GetFunctionCodeSigningConfig: on('lambda:GetFunctionCodeSigningConfig'),
  GetFunctionConcurrency: on('lambda:GetFunctionConcurrency'),
  GetFunctionConfiguration: on('lambda:GetFunctionConfiguration'),
  Invoke: on('lambda:InvokeFunction'),
  ListFunctions: () => [{ action: 'lambda:ListFunctions', resource: '*' }],
  ListTags: onTagged('lambda:ListTags'),
  ListVersionsByFunction: on('lambda:ListVersionsByFunction'),
  TagResource: onTagged('lambda:TagResource'),
  UntagResource: onTagged('lambda:UntagResource'),
  UpdateFunctionCode: on('lambda:UpdateFunctionCode'),
  UpdateFunctionConfiguration: (input: Named & { readonly Role?: string }, ctx) => {
    const reference = functionReference(input, ctx);
    return [demand('lambda:UpdateFunctionConfiguration', reference, ctx), ...passRole(input.Role, reference)];
  },
};

import type { AddPermissionRequest } from '../../../wire/models/lambda.ts';

type Conditions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The statement that AddPermission makes, as AWS writes it.
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 */
export function permissionStatement(input: AddPermissionRequest, resource: string): string {
  const condition = conditionsOf(input);
  return JSON.stringify({
    Sid: input.StatementId,
    Effect: 'Allow',
    Principal: principalOf(input.Principal),
    Action: input.Action,
    Resource: resource,
    ...(Object.keys(condition).length > 0 && { Condition: condition }),
  });
}

/** `*`, a service, an account by its number, or whoever an ARN names. */
function principalOf(principal: string): string | Readonly<Record<string, string>> {
  if (principal === '*') return principal;
  if (/^\d{12}$/.test(principal)) return { AWS: `arn:aws:iam::${principal}:root` };
  return principal.startsWith('arn:') ? { AWS: principal } : { Service: principal };
}

function conditionsOf(input: AddPermissionRequest): Conditions {
  const equals = {
    ...given('AWS:SourceAccount', input.SourceAccount),
    ...given('lambda:EventSourceToken', input.EventSourceToken),
    ...given('lambda:FunctionUrlAuthType', input.FunctionUrlAuthType),
    ...given('aws:PrincipalOrgID', input.PrincipalOrgID),
  };
  return {
    ...(Object.keys(equals).length > 0 && { StringEquals: equals }),
    ...(input.SourceArn !== undefined && { ArnLike: { 'AWS:SourceArn': input.SourceArn } }),
    ...(input.InvokedViaFunctionUrl && { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } }),
  };
}

function given(key: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [key]: value };
}

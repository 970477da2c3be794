import { formatArn } from '../../core/arn.ts';
import type { Call } from '../service.ts';
import { lambdaErrors } from './errors.ts';

/** A function as a request names it. */
export interface FunctionReference {
  readonly account: string;
  readonly region: string;
  readonly name: string;
  /** `$LATEST`, a version or an alias; undefined when the request names none. */
  readonly qualifier: string | undefined;
}

/** The unpublished version. */
export const latest = '$LATEST';

const forms =
  /^(?:arn:[a-zA-Z-]*:lambda:)?(?:((?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d):)?(?:(\d{12}):)?(?:function:)?([\w.-]+)(?::(\$LATEST(?:\.PUBLISHED)?|[\w-]+))?$/;

/**
 * Reads a function's name in all its forms: name, partial ARN, ARN, each with or without a qualifier, which may stand in
 * the Qualifier parameter too. Throws when the two qualifiers differ or the function is in another region.
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_RequestSyntax
 */
export function functionReference(
  { FunctionName, Qualifier }: { readonly FunctionName: string; readonly Qualifier?: string },
  call: Pick<Call, 'region' | 'account'>,
): FunctionReference {
  const [, region = call.region, account = call.account, name = '', derived] = forms.exec(FunctionName) ?? [];
  if (derived !== undefined && Qualifier !== undefined && derived !== Qualifier) throw lambdaErrors.qualifierMismatch();
  if (region !== call.region) throw lambdaErrors.otherRegion(region, call.region);
  return { account, region, name, qualifier: derived ?? Qualifier };
}

type Place = Pick<FunctionReference, 'account' | 'region' | 'name'>;

/** Unqualified. */
export function functionArn({ account, region, name }: Place): string {
  return formatArn({ service: 'lambda', region, account, resource: `function:${name}` });
}

/** With the qualifier, if there is one. */
export function qualifiedArn(reference: FunctionReference): string {
  const arn = functionArn(reference);
  return reference.qualifier === undefined ? arn : `${arn}:${reference.qualifier}`;
}

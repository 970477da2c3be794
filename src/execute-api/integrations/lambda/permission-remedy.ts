import { isSigner } from '../../../identity/principal.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import type { LambdaCaller } from './lambda-caller.ts';
import { sourceArn } from './source-arn.ts';

/** What is missing, and the command that adds it: the permission that everybody forgets. */
export function permissionRemedy(request: MethodRequest, functionArn: string, { principal }: LambdaCaller): string {
  if (isSigner(principal)) {
    return `no policy lets ${principal.arn} do lambda:InvokeFunction on ${functionArn}`;
  }
  const anyStage = sourceArn({ ...request, stage: { ...request.stage, stageName: '*' } });
  return [
    `the policy of ${functionArn} does not let apigateway.amazonaws.com do lambda:InvokeFunction for`,
    `${sourceArn(request)}; this lets it, for all stages: ${addPermission(request, functionArn, anyStage)}`,
  ].join(' ');
}

function addPermission({ stage, method }: MethodRequest, functionArn: string, source: string): string {
  return addPermissionCommand(
    functionArn,
    `apigateway-${stage.apiId}-${method.resourceId}-${method.httpMethod}`,
    source,
  );
}

/** The command that lets API Gateway call a function for a source ARN. */
export function addPermissionCommand(functionArn: string, statementId: string, source: string): string {
  const [, , , region, , , name, qualifier] = functionArn.split(':');
  const options = [
    ['function-name', `${name}`],
    ...(qualifier === undefined ? [] : [['qualifier', qualifier]]),
    ['statement-id', statementId],
    ['action', 'lambda:InvokeFunction'],
    ['principal', 'apigateway.amazonaws.com'],
    ['source-arn', `'${source}'`],
    ['region', `${region}`],
  ];
  return ['aws lambda add-permission', ...options.map(([option, value]) => `--${option} ${value}`)].join(' ');
}

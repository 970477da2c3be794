import type { ApigatewayContext } from '../apigateway-context.ts';
import { deployments, partId, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const mostLinks = 20;

// Each throws BadRequestException.

export function checkLinkName(name: string): string {
  if (name === '') throw apigatewayErrors.badRequest('Name cannot be empty');
  return name;
}

/** One load balancer. Whether it is there is not looked at: the operator says where it leads to. */
export function checkTargets(targetArns: readonly string[]): readonly string[] {
  const [arn, ...more] = targetArns;
  if (arn === undefined || more.length > 0) {
    throw apigatewayErrors.badRequest('A VPC link must have exactly one target ARN');
  }
  if (/^arn:aws:elasticloadbalancing:[a-z0-9-]{1,40}:\d{12}:[\w/-]{1,256}$/.test(arn)) return targetArns;
  throw apigatewayErrors.badRequest(`Invalid ARN. ARN is not well formed ${arn}`);
}

/** Users report: a link that a stage uses stays. */
export function checkUnused(id: string, { store, account, region }: ApigatewayContext): void {
  const users = stages.list(store, account, region).flatMap(({ key, value: stage }) => {
    const [apiId = ''] = key.id.split('/');
    const deployed = deployments.get(store, account, region, partId(apiId, stage.deploymentId))?.value.api;
    return Object.values(deployed?.resources ?? {}).flatMap((resource) =>
      Object.values(resource.methods)
        .filter(({ integration }) => integration?.connectionId === id)
        .map(({ httpMethod }) => `${httpMethod}:${resource.id}:${stage.name}`),
    );
  });
  if (users.length > 0) throw apigatewayErrors.vpcLinkInUse(id, users.join(', '));
}

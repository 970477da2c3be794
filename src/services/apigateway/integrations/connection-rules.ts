import type { ApigatewayContext } from '../apigateway-context.ts';
import type { IntegrationDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findVpcLink } from '../vpc-links/find-vpc-link.ts';

type Connection = Pick<IntegrationDocument, 'type' | 'connectionType' | 'connectionId'>;

/**
 * An HTTP integration can go through a VPC link; a stage variable may name it. Throws BadRequestException, NotFoundException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
 */
export function checkConnection({ type, connectionType, connectionId }: Connection, ctx: ApigatewayContext): void {
  if (connectionType !== 'VPC_LINK') return;
  if (type !== 'HTTP' && type !== 'HTTP_PROXY') {
    throw apigatewayErrors.badRequest(
      'Connection type VPC_LINK is only supported for integrations of type HTTP and HTTP_PROXY',
    );
  }
  if (!connectionId) throw apigatewayErrors.badRequest('Connection id must be specified for connection type VPC_LINK');
  if (!connectionId.startsWith('${stageVariables.')) findVpcLink(connectionId, ctx);
}

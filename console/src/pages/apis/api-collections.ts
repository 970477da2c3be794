import {
  type APIGatewayClient,
  type Authorizer,
  type GatewayResponse,
  GetAuthorizersCommand,
  GetGatewayResponsesCommand,
  GetRequestValidatorsCommand,
  type Model,
  paginateGetModels,
  type RequestValidator,
} from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { everyItem } from '../../parts/every-item.ts';
import { type Answer, useAnswer } from '../../use-answer.ts';

/** What the methods of an API share. */
export interface ApiCollections {
  readonly authorizers: Answer<readonly Authorizer[]>;
  readonly validators: Answer<readonly RequestValidator[]>;
  readonly models: Answer<readonly Model[]>;
  /** Of every type, customised or not. */
  readonly gatewayResponses: Answer<readonly GatewayResponse[]>;
}

/** More than an API may have of each. */
const limit = 500;

export function useApiCollections(gateway: APIGatewayClient, restApiId: string): ApiCollections {
  const authorizers = useAnswer(
    useCallback(async () => {
      const { items = [] } = await gateway.send(new GetAuthorizersCommand({ restApiId, limit }));
      return items;
    }, [gateway, restApiId]),
  );
  const validators = useAnswer(
    useCallback(async () => {
      const { items = [] } = await gateway.send(new GetRequestValidatorsCommand({ restApiId, limit }));
      return items;
    }, [gateway, restApiId]),
  );
  const models = useAnswer(
    useCallback(
      () => everyItem(paginateGetModels({ client: gateway, pageSize: limit }, { restApiId }), ({ items }) => items),
      [gateway, restApiId],
    ),
  );
  const gatewayResponses = useAnswer(
    useCallback(async () => {
      const { items = [] } = await gateway.send(new GetGatewayResponsesCommand({ restApiId, limit }));
      return items;
    }, [gateway, restApiId]),
  );
  return { authorizers, validators, models, gatewayResponses };
}

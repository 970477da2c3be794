import {
  APIGatewayClient,
  GetRestApiCommand,
  GetStagesCommand,
  paginateGetResources,
  type Resource,
  type RestApi,
  type Stage,
} from '@aws-sdk/client-api-gateway';
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { type Answer, useAnswer } from '../../use-answer.ts';
import { type ApiCollections, useApiCollections } from './api-collections.ts';

interface ApiState extends ApiCollections {
  readonly apiId: string;
  readonly gateway: APIGatewayClient;
  readonly api: Answer<RestApi>;
  /** The draft's, each with its methods. */
  readonly resources: Answer<readonly Resource[]>;
  readonly stages: Answer<readonly Stage[]>;
  /** Asks for all of it again, after something was changed; a form goes when it is there: the next one begins with it. */
  reload(): Promise<void>;
}

const ApiContext = createContext<ApiState | undefined>(undefined);

/** Holds what every tab of an API's page shows. */
export function ApiStateProvider({ apiId, children }: { readonly apiId: string; readonly children: ReactNode }) {
  const gateway = useClient(APIGatewayClient);
  const api = useAnswer(useCallback(() => gateway.send(new GetRestApiCommand({ restApiId: apiId })), [gateway, apiId]));
  const resources = useAnswer(
    useCallback(() => {
      const input = { restApiId: apiId, embed: ['methods'] };
      return everyItem(paginateGetResources({ client: gateway, pageSize: 500 }, input), ({ items }) => items);
    }, [gateway, apiId]),
  );
  const stages = useAnswer(
    useCallback(async () => {
      const { item = [] } = await gateway.send(new GetStagesCommand({ restApiId: apiId }));
      return item;
    }, [gateway, apiId]),
  );
  const collections = useApiCollections(gateway, apiId);
  const answers: readonly Answer<unknown>[] = [api, resources, stages, ...Object.values(collections)];
  const reload = async () => {
    await Promise.all(answers.map((answer) => answer.reload()));
  };
  return <ApiContext value={{ apiId, gateway, api, resources, stages, ...collections, reload }}>{children}</ApiContext>;
}

export function useApi(): ApiState {
  return useContext(ApiContext)!;
}

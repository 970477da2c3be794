import type { Constraints } from '../../wire/constraints.ts';

const statusCode = { pattern: '[1-5]\\d\\d' } as const;
const stageName = { length: [1, 128], pattern: '[a-zA-Z0-9_-]+' } as const;

/** https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#id_tags_naming_best_practices */
const tags = { length: [0, 50] } as const;

/** https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html, page by page. */
export const constraints: Constraints = {
  '*': { statusCode, tags },
  CreateRestApiRequest: { name: { length: [1, 1024] }, apiKeySource: { values: ['HEADER', 'AUTHORIZER'] } },
  EndpointConfiguration: {
    ipAddressType: { values: ['ipv4', 'dualstack'] },
    types: { length: [0, 1], items: { values: ['REGIONAL', 'EDGE', 'PRIVATE'] } },
  },
  PutIntegrationRequest: {
    type: { values: ['HTTP', 'AWS', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY'] },
    timeoutInMillis: { range: [50, 300_000] },
  },
  CreateStageRequest: { stageName },
};

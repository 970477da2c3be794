import type { Authorizer, GatewayResponse, Model, RequestValidator } from '@aws-sdk/client-api-gateway';

/** What the methods of an API share, by what is shown of it: absent where it may not be asked for. */
export interface SharedParts {
  readonly authorizers?: readonly Authorizer[] | undefined;
  readonly requestValidators?: readonly RequestValidator[] | undefined;
  readonly models?: readonly Model[] | undefined;
  readonly gatewayResponses?: readonly GatewayResponse[] | undefined;
}

/** A part of an API by what it is, such as `Model Pet`, and what it says. */
export interface NamedPart {
  readonly part: 'authorizer' | 'validator' | 'model' | 'gatewayResponse';
  readonly name: string;
  readonly content: object;
}

/** Each of them by itself: gateway responses only where they were customised. */
export function namedParts(parts: SharedParts): readonly NamedPart[] {
  const { authorizers = [], requestValidators = [], models = [], gatewayResponses = [] } = parts;
  return [
    ...authorizers.map((each) => named('authorizer', each.name, each)),
    ...requestValidators.map((each) => named('validator', each.name, each)),
    ...models.map((each) => named('model', each.name, each)),
    ...gatewayResponses
      .filter(({ defaultResponse }) => !defaultResponse)
      .map((each) => named('gatewayResponse', each.responseType, each)),
  ];
}

function named(part: NamedPart['part'], name: string | undefined, content: object): NamedPart {
  return { part, name: name ?? '', content };
}

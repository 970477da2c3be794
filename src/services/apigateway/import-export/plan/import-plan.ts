import type {
  CreateRestApiRequest,
  PutGatewayResponseRequest,
  PutIntegrationRequest,
  PutIntegrationResponseRequest,
  PutMethodRequest,
  PutMethodResponseRequest,
} from '../../../../wire/models/apigateway.ts';
import type { PlannedDocumentation } from '../../documentation/plan-documentation.ts';
import type { AuthorizerDocument, RequestValidatorDocument } from '../../documents.ts';

// What a document asks for, as the requests of the operations that would do it one by one. What exists only after others,
// such as authorizers, is named as the document names it.

/** What is said of the API itself; undefined: nothing. */
export type PlannedSettings = Partial<Omit<CreateRestApiRequest, 'cloneFrom'>>;

export type PlannedAuthorizer = Omit<AuthorizerDocument, 'id'>;

export type PlannedValidator = Omit<RequestValidatorDocument, 'id'>;

export interface PlannedModel {
  readonly name: string;
  readonly description: string | undefined;
  readonly contentType: string;
  /** As the document has it: references are to be turned into URIs of models. */
  readonly schema: unknown;
}

type Within<Request> = Omit<Request, 'restApiId' | 'resourceId' | 'httpMethod' | 'statusCode'>;

export interface PlannedIntegration {
  readonly request: Within<PutIntegrationRequest>;
  /** By status code. */
  readonly responses: Readonly<Record<string, Within<PutIntegrationResponseRequest>>>;
}

export interface PlannedMethod {
  readonly httpMethod: string;
  /** Its authorizer and its validator are named. */
  readonly request: Within<PutMethodRequest>;
  readonly authorizerName: string | undefined;
  readonly validatorName: string | undefined;
  /** By status code. */
  readonly responses: Readonly<Record<string, Within<PutMethodResponseRequest>>>;
  readonly integration: PlannedIntegration | undefined;
}

export interface PlannedPath {
  /** `/pets/{id}` */
  readonly path: string;
  readonly methods: readonly PlannedMethod[];
}

export interface ImportPlan {
  readonly settings: PlannedSettings;
  readonly authorizers: readonly PlannedAuthorizer[];
  readonly validators: readonly PlannedValidator[];
  readonly models: readonly PlannedModel[];
  readonly gatewayResponses: readonly Omit<PutGatewayResponseRequest, 'restApiId'>[];
  readonly paths: readonly PlannedPath[];
  readonly documentation: PlannedDocumentation;
  readonly findings: Findings;
}

/** What is wrong with a document: an error lets the import fail, a warning only where it is to. */
export interface Findings {
  readonly errors: string[];
  readonly warnings: string[];
}

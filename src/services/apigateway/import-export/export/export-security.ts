import type { AuthorizerDocument, MethodDocument, RestApiDocument } from '../../documents.ts';
import { ownEntry } from '../../own-entry.ts';
import { definedOnly } from '../plan/defined-only.ts';
import type { Exporting } from './exporting.ts';

const sigV4 = 'sigv4';
const apiKey = 'api_key';

/** What a method asks for, by the names of the schemes; undefined: nothing. */
export function exportRequirements(method: MethodDocument, { api }: Exporting): object[] | undefined {
  const { authorizationType, authorizerId = '', authorizationScopes = [], apiKeyRequired } = method;
  const authorizer = ownEntry(api.authorizers ?? {}, authorizerId);
  const required = [
    ...(apiKeyRequired ? [{ [apiKey]: [] }] : []),
    ...(authorizationType === 'AWS_IAM' ? [{ [sigV4]: [] }] : []),
    ...(authorizer ? [{ [authorizer.name]: authorizationScopes }] : []),
  ];
  return required.length > 0 ? required : undefined;
}

/** The schemes that the methods of an API, and the authorizers, stand for; undefined: none. */
export function exportSchemes({ api, withAuthorizers }: Exporting): Record<string, object> | undefined {
  const methods = Object.values(api.resources).flatMap((resource) => Object.values(resource.methods));
  const ofHeader = { type: 'apiKey', in: 'header' };
  const schemes = {
    ...(methods.some((method) => method.apiKeyRequired) && { [apiKey]: { ...ofHeader, name: 'x-api-key' } }),
    ...(methods.some(isSigned) && {
      [sigV4]: { ...ofHeader, name: 'Authorization', 'x-amazon-apigateway-authtype': 'awsSigv4' },
    }),
    ...Object.fromEntries(authorizersOf(api).map((each) => [each.name, schemeOf(each, withAuthorizers)])),
  };
  return Object.keys(schemes).length > 0 ? schemes : undefined;
}

function isSigned({ authorizationType }: MethodDocument): boolean {
  return authorizationType === 'AWS_IAM';
}

function authorizersOf({ authorizers = {} }: RestApiDocument): readonly AuthorizerDocument[] {
  return Object.values(authorizers);
}

const ofOneHeader = /^method\.request\.header\.([^,\s]+)$/;

function schemeOf(authorizer: AuthorizerDocument, whole: boolean): object {
  const { name: _name, id: _id, authType, type, identitySource, providerARNs, ...own } = authorizer;
  const [, header] = ofOneHeader.exec(identitySource ?? '') ?? [];
  const isTold = type !== 'REQUEST' && header !== undefined;
  const extension = definedOnly({
    ...own,
    type: type.toLowerCase(),
    providerARNs,
    identitySource: isTold ? undefined : identitySource,
  });
  return {
    type: 'apiKey',
    name: header ?? 'Unused',
    in: 'header',
    'x-amazon-apigateway-authtype': authType,
    ...(whole && { 'x-amazon-apigateway-authorizer': extension }),
  };
}

import type { ServiceKeys } from '../../../identity/condition-keys.ts';
import type {
  CreateDomainNameAccessAssociationRequest,
  CreateDomainNameRequest,
  UpdateDomainNameRequest,
} from '../../../wire/models/apigateway.ts';
import { resourceTagKeys } from '../../tag-keys.ts';
import { alsoFor, demand, fill, type Keys, noKeys, onNew, type Rule, type Verb } from '../access-rules.ts';
import { patched } from '../api-condition-keys.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { accessAssociations, domainNames } from './domain-name-documents.ts';
import { askedDomainId, type DomainKey } from './find-domain-name.ts';

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html

/** A domain name, or what is below it. A private name's own ARN holds the account. */
export function onDomain(verb: Verb, below = '', keys: Keys = noKeys): Rule {
  return (input: DomainKey & Readonly<Record<string, unknown>>, ctx: ApigatewayContext) => {
    const id = askedDomainId(input);
    const found = domainNames.get(ctx.store, ctx.account, ctx.region, id)?.value;
    const owner = input.domainNameId && below === '' ? ctx.account : '';
    const conditions = { ...resourceTagKeys(found?.tags), ...existingKeys(id, ctx), ...keys(input as never, ctx) };
    return [demand(verb, `/domainnames/${id}${fill(below, input)}`, ctx, conditions, owner)];
  };
}

/** To give a private name a policy needs a permission more. */
export function onNewDomain(): Rule {
  return (input: CreateDomainNameRequest, ctx: ApigatewayContext) => {
    const [making, ...tagging] = onNew('/domainnames', '/domainnames', newKeys)(input as never, ctx);
    const demands = making ? [making] : [];
    return [...demands, ...(input.policy ? alsoFor('UpdateDomainNamePolicy', demands) : []), ...tagging];
  };
}

export function onChangedDomain(): Rule {
  return (input: UpdateDomainNameRequest, ctx: ApigatewayContext) => {
    const demands = onDomain('PATCH', '', changedKeys)(input as never, ctx);
    const touches = (path: string) => input.patchOperations?.some((operation) => operation.path === path) ?? false;
    return [
      ...demands,
      ...(touches('/policy') ? alsoFor('UpdateDomainNamePolicy', demands) : []),
      ...(touches('/managementPolicy') ? alsoFor('UpdateDomainNameManagementPolicy', demands) : []),
    ];
  };
}

const associations = '/domainnameaccessassociations';

/** The domain name is asked about too: it is opened to an endpoint. */
export function onNewAssociation(): Rule {
  return (input: CreateDomainNameAccessAssociationRequest, ctx: ApigatewayContext) => {
    const keys = {
      'apigateway:request/accessassociationsource': input.accessAssociationSource,
      'apigateway:request/domainnamearn': input.domainNameArn,
    };
    const [making, ...tagging] = onNew(associations, associations, () => keys)(input as never, ctx);
    const opening = { action: 'apigateway:CreateAccessAssociation', resource: input.domainNameArn, keys };
    return [...(making ? [ofAccount(making, ctx)] : []), opening, ...tagging];
  };
}

/** What is deleted has an ARN of its own. */
export function onAssociation(verb: Verb): Rule {
  return (input: { readonly domainNameAccessAssociationArn: string }, ctx: ApigatewayContext) => {
    const { domainNameAccessAssociationArn: arn } = input;
    const found = accessAssociations.get(ctx.store, ctx.account, ctx.region, arn)?.value;
    return [{ ...demand(verb, associations, ctx, resourceTagKeys(found?.tags)), resource: arn }];
  };
}

export function onRejectedAssociation(): Rule {
  return (input: { readonly domainNameArn: string }, ctx: ApigatewayContext) => [
    demand('POST', '/rejectdomainnameaccessassociations', ctx, {}),
    { action: 'apigateway:RejectAccessAssociation', resource: input.domainNameArn, keys: {} },
  ];
}

export function onAssociations(): Rule {
  return (_input, ctx: ApigatewayContext) => [demand('GET', associations, ctx, {}, ctx.account)];
}

function ofAccount<Demand extends { readonly resource: string }>(
  asked: Demand,
  { account }: ApigatewayContext,
): Demand {
  return { ...asked, resource: asked.resource.replace('::/', `:${account}:/`) };
}

/** What is not given stands for its default. */
function newKeys({ endpointConfiguration, securityPolicy, ...input }: CreateDomainNameRequest): ServiceKeys {
  const { types = [] } = endpointConfiguration ?? {};
  return {
    'apigateway:request/endpointtype': types.length === 0 ? ['EDGE'] : types,
    'apigateway:request/securitypolicy': securityPolicy ?? 'TLS_1_2',
    'apigateway:request/mtlstruststoreuri': input.mutualTlsAuthentication?.truststoreUri,
    'apigateway:request/mtlstruststoreversion': input.mutualTlsAuthentication?.truststoreVersion,
  };
}

function changedKeys({ patchOperations = [] }: UpdateDomainNameRequest): ServiceKeys {
  const type = patchOperations.findLast(({ path }) => path?.startsWith('/endpointConfiguration/types'))?.value;
  return {
    'apigateway:request/endpointtype': type === undefined ? undefined : [type],
    'apigateway:request/securitypolicy': patched('/securityPolicy', patchOperations),
    'apigateway:request/mtlstruststoreuri': patched('/mutualTlsAuthentication/truststoreUri', patchOperations),
    'apigateway:request/mtlstruststoreversion': patched('/mutualTlsAuthentication/truststoreVersion', patchOperations),
  };
}

function existingKeys(id: string, { store, account, region }: ApigatewayContext): ServiceKeys {
  const domain = domainNames.get(store, account, region, id)?.value;
  return domain === undefined
    ? {}
    : {
        'apigateway:resource/endpointtype': [domain.endpointType],
        'apigateway:resource/securitypolicy': domain.securityPolicy,
        'apigateway:resource/routingmode': 'BASE_PATH_MAPPING_ONLY',
      };
}

import type { PatchOperation, RestApi } from '@aws-sdk/client-api-gateway';
import { memberPatches } from '../patches.ts';

/** The settings of an API as they are typed. */
export interface Settings {
  readonly endpointType: 'REGIONAL' | 'EDGE' | 'PRIVATE';
  readonly vpcEndpointIds: readonly string[];
  readonly binaryMediaTypes: readonly string[];
  /** Bytes; empty: nothing is compressed. */
  readonly compression: string;
  readonly apiKeySource: 'HEADER' | 'AUTHORIZER';
  readonly disabled: boolean;
}

export function settingsOf(api: RestApi): Settings {
  const { endpointConfiguration, binaryMediaTypes = [], minimumCompressionSize } = api;
  const { types: [endpointType = 'EDGE'] = [], vpcEndpointIds = [] } = endpointConfiguration ?? {};
  return {
    endpointType,
    vpcEndpointIds,
    binaryMediaTypes,
    compression: minimumCompressionSize === undefined ? '' : String(minimumCompressionSize),
    apiKeySource: api.apiKeySource ?? 'HEADER',
    disabled: api.disableExecuteApiEndpoint ?? false,
  };
}

/** What makes the settings what they are to be: an API that becomes private is so before it names endpoints. */
export function settingsPatches(before: Settings, after: Settings): PatchOperation[] {
  const members = (settings: Settings) => ({
    minimumCompressionSize: settings.compression,
    apiKeySource: settings.apiKeySource,
    disableExecuteApiEndpoint: String(settings.disabled),
  });
  const endpoints = endpointPatches(before, after);
  const type = typePatches(before, after);
  return [
    ...memberPatches(members(before), members(after)),
    ...(after.endpointType === 'PRIVATE' ? [...type, ...endpoints] : [...endpoints, ...type]),
    ...binaryPatches(before, after),
  ];
}

function typePatches({ endpointType: before }: Settings, { endpointType: after }: Settings): PatchOperation[] {
  return before === after ? [] : [{ op: 'replace', path: `/endpointConfiguration/types/${before}`, value: after }];
}

function endpointPatches({ vpcEndpointIds: before }: Settings, { vpcEndpointIds: after }: Settings): PatchOperation[] {
  const patch = (op: 'add' | 'remove') => (value: string) =>
    ({ op, path: '/endpointConfiguration/vpcEndpointIds', value }) as const;
  return [
    ...before.filter((id) => !after.includes(id)).map(patch('remove')),
    ...after.filter((id) => !before.includes(id)).map(patch('add')),
  ];
}

function binaryPatches(
  { binaryMediaTypes: before }: Settings,
  { binaryMediaTypes: after }: Settings,
): PatchOperation[] {
  const patch = (op: 'add' | 'remove') => (type: string) =>
    ({ op, path: `/binaryMediaTypes/${type.replaceAll('~', '~0').replaceAll('/', '~1')}` }) as const;
  return [
    ...before.filter((type) => !after.includes(type)).map(patch('remove')),
    ...after.filter((type) => !before.includes(type)).map(patch('add')),
  ];
}

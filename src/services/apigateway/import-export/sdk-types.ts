import type { SdkConfigurationProperty, SdkType } from '../../../wire/models/apigateway.ts';

type Property = readonly [name: string, friendlyName: string, description: string, required: boolean, usual?: string];

/** What API Gateway can make a client of, and what it needs to know for it. */
const types: readonly (readonly [id: string, friendlyName: string, description: string, ...Property[]])[] = [
  [
    'java',
    'Java SDK',
    'Generates an SDK for Java.',
    ['service.name', 'Service Name', 'Name of the generated service client.', true],
    ['java.package-name', 'Java Package Name', 'Name of the package of the generated code.', true],
    ['java.build-system', 'Build System', 'Build system of the generated project: maven or gradle.', false, 'maven'],
    ['java.group-id', 'Group ID', 'Group of the artifact.', false],
    ['java.artifact-id', 'Artifact ID', 'Name of the artifact.', false],
    ['java.artifact-version', 'Artifact Version', 'Version of the artifact.', false],
    ['java.license-text', 'Source License Text', 'License text at the top of the generated code.', false],
  ],
  ['javascript', 'JavaScript', 'Generates an SDK for JavaScript in browsers.'],
  [
    'android',
    'Android',
    'Generates an SDK for Android.',
    ['groupId', 'Group ID', 'Group of the artifact.', true],
    ['invokerPackage', 'Invoker Package', 'Name of the package of the generated code.', true],
    ['artifactId', 'Artifact ID', 'Name of the artifact.', true],
    ['artifactVersion', 'Artifact Version', 'Version of the artifact.', true],
  ],
  [
    'objectivec',
    'iOS (Objective-C)',
    'Generates an SDK for iOS in Objective-C.',
    ['classPrefix', 'Prefix', 'What the names of the generated classes begin with.', true],
  ],
  [
    'swift',
    'iOS (Swift)',
    'Generates an SDK for iOS in Swift.',
    ['classPrefix', 'Prefix', 'What the names of the generated classes begin with.', true],
  ],
  [
    'ruby',
    'Ruby',
    'Generates an SDK for Ruby.',
    ['service.name', 'Service Name', 'Name of the generated client.', true],
  ],
];

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-generate-sdk-cli.html */
export const sdkTypes: readonly SdkType[] = types.map(([id, friendlyName, description, ...properties]) => ({
  id,
  friendlyName,
  description,
  configurationProperties: properties.map(propertyOf),
}));

function propertyOf([name, friendlyName, description, required, usual]: Property): SdkConfigurationProperty {
  return { name, friendlyName, description, required, ...(usual !== undefined && { defaultValue: usual }) };
}

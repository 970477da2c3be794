import { catalogue } from '../../../core/errors.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html and the other operations' pages. */
export const samlProviderErrors = catalogue('iam-saml', {
  noSuchProvider: {
    code: 'NoSuchEntityException',
    status: 404,
    text: (arn: string) => `Manifest not found for arn ${arn}`,
  },
  providerExists: {
    code: 'EntityAlreadyExistsException',
    status: 409,
    text: (name: string) => `Provider with name ${name} already exists.`,
  },
  invalidMetadata: { code: 'InvalidInputException', status: 400, text: () => 'Could not parse metadata' },
});

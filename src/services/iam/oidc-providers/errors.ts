import { catalogue } from '../../../core/errors.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html and the other operations' pages. */
export const oidcErrors = catalogue('iam-oidc', {
  noSuchProvider: {
    code: 'NoSuchEntityException',
    status: 404,
    text: (arn: string) => `OpenIDConnect Provider not found for arn ${arn}`,
  },
  noProviderToDelete: {
    code: 'NoSuchEntityException',
    status: 404,
    text: (arn: string) => `OpenId connect Provider ${arn} cannot be found.`,
  },
  providerExists: {
    code: 'EntityAlreadyExistsException',
    status: 409,
    text: (url: string) => `Provider with url ${url} already exists.`,
  },
  invalidUrl: { code: 'ValidationError', status: 400, text: () => 'Invalid Open ID Connect Provider URL' },
  plainUrl: {
    code: 'InvalidInputException',
    status: 400,
    text: () => 'Invalid Open ID Connect Provider URL. The URL must begin with https://.',
  },
  tooManyThumbprints: {
    code: 'InvalidInputException',
    status: 400,
    text: () => 'Thumbprint list must contain fewer than 5 entries.',
  },
});

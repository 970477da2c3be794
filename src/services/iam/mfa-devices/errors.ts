import { catalogue } from '../../../core/errors.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html and the other operations' pages. */
export const mfaErrors = catalogue('iam-mfa', {
  noSuchDevice: {
    code: 'NoSuchEntityException',
    status: 404,
    text: (serialNumber: string) => `MFA Device with serial number ${serialNumber} does not exist.`,
  },
  notOfUser: { code: 'NoSuchEntityException', status: 404, text: () => 'MFA Device invalid for user.' },
  deviceExists: {
    code: 'EntityAlreadyExistsException',
    status: 409,
    text: () => 'MFA device already exists.',
  },
  deviceEnabled: {
    code: 'EntityAlreadyExistsException',
    status: 409,
    text: () => 'MFA Device is already in use.',
  },
  deviceInUse: {
    code: 'DeleteConflictException',
    status: 409,
    text: () => 'MFA VirtualDevice in use. Must deactivate first.',
  },
  wrongCodes: {
    code: 'InvalidAuthenticationCodeException',
    status: 403,
    text: () => 'Authentication code for device is not valid.',
  },
});

import { catalogue } from '../../core/errors.ts';

const notFound = (text: (...args: never[]) => string) => ({ code: 'NotFoundException', status: 404, text }) as const;
const conflict = (text: (...args: never[]) => string) => ({ code: 'ConflictException', status: 409, text }) as const;

/** https://docs.aws.amazon.com/apigateway/latest/api/CommonErrors.html and the operations' pages. */
export const apigatewayErrors = catalogue('apigateway', {
  noSuchApi: {
    code: 'NotFoundException',
    status: 404,
    text: (account: string, id: string) => `Invalid API identifier specified ${account}:${id}`,
  },
  noSuchResource: notFound(() => 'Invalid Resource identifier specified'),
  noSuchMethod: notFound(() => 'Invalid Method identifier specified'),
  noSuchIntegration: notFound(() => 'Invalid Integration identifier specified'),
  noSuchResponse: notFound(() => 'Invalid Response status code specified'),
  noSuchDeployment: notFound(() => 'Invalid Deployment identifier specified'),
  noSuchStage: notFound(() => 'Invalid stage identifier specified'),
  resourceExists: {
    code: 'ConflictException',
    status: 409,
    text: (pathPart: string) => `Another resource with the same parent already has this name: ${pathPart}`,
  },
  methodExists: conflict(() => 'Method already exists for this resource'),
  responseExists: conflict(() => 'Response already exists for this resource'),
  stageExists: conflict(() => 'Stage already exists'),
  concurrentChange: conflict(
    () => 'Unable to complete operation due to concurrent modification. Please try again later.',
  ),
  crossAccountPassRole: {
    code: 'AccessDeniedException',
    status: 403,
    text: () => 'Cross-account pass role is not allowed.',
  },
  roleWithoutTrust: {
    code: 'BadRequestException',
    status: 400,
    text: () =>
      'The role ARN does not have required permissions configured. Please grant trust permission for API Gateway and add the required role policy.',
  },
  badRequest: { code: 'BadRequestException', status: 400, text: (message: string) => message },
});

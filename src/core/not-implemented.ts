import { catalogue } from './errors.ts';

const rows = catalogue('not implemented', {
  notImplemented: {
    code: 'NotImplementedException',
    status: 501,
    text: (what: string) => `${what} is not implemented by Sekisho.`,
  },
  notImplementedService: {
    code: 'NotImplementedException',
    status: 501,
    text: (service: string, operation: string) =>
      `The service ${service} is not implemented by Sekisho (asked for: ${operation}).`,
  },
});

/**
 * The honest answer to what AWS has and Sekisho has not: an operation, a parameter, an integration type. `what` names it,
 * such as `lambda:PublishVersion` or `The parameter VpcConfig of lambda:CreateFunction`.
 */
export const notImplemented = rows.notImplemented;

/** The same of a whole service, with the operation that it was asked for. */
export const notImplementedService = rows.notImplementedService;

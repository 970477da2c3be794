import { catalogue } from '../core/errors.ts';

/** What goes wrong below the services. The operator's problem, said so; nothing of the machine is shown. */
export const storeErrors = catalogue('store', {
  cannotWrite: {
    code: 'ServiceUnavailable',
    status: 503,
    text: (reason: string) => `The change was not stored: ${reason}. Nothing was changed.`,
  },
});

/** The data folder cannot be opened: in use, damaged, or written by a newer version. Its message is for the operator. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}

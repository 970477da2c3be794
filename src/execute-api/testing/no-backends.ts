import type { Backends } from '../integrations/backends.ts';

/** For tests that call no back end: each fails. */
export const noBackends: Backends = {
  functions: { invoke: () => Promise.reject(new Error('no functions here')) },
  assumeRole: () => ({ kind: 'no-such-role' }),
  userPools: { issuersOf: () => [], keysOf: () => Promise.reject(new Error('no user pools here')) },
  services: { call: () => undefined },
  vpcLinks: { targetOf: () => ({ kind: 'no-such-link' }) },
  http: { send: () => Promise.reject(new Error('no network here')), close: async () => {} },
};

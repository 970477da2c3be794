import { header } from '../../http/raw-request.ts';
import type { Turning } from './turning.ts';

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'ANY'];
const overrides = ['x-http-method-override', 'x-http-method', 'x-method-override'];

/** The method is the first line of the canonical request, in upper case, as sent. */
export const methodTurnings: readonly Turning[] = [
  {
    id: 'method-lower-case',
    told: (named) => `The client signed the method as ${named}; sign it in upper case, as it is sent.`,
    ways: function* ({ right: { method } }) {
      for (const spelt of [method.toLowerCase(), `${method.slice(0, 1)}${method.slice(1).toLowerCase()}`]) {
        yield { change: { method: spelt }, named: spelt };
      }
    },
  },
  {
    id: 'method-overridden',
    told: (named) => `The client signed the method of its override header, ${named}; sign the method that is sent.`,
    ways: function* ({ request }) {
      for (const name of overrides) {
        const method = header(request, name)?.trim().toUpperCase();
        if (method) yield { change: { method }, named: method };
      }
    },
  },
  {
    id: 'method-other',
    paired: 2,
    told: (named) => `The client signed ${named} but sent another method; sign the method that is sent.`,
    ways: function* () {
      for (const method of methods) yield { change: { method }, named: method };
    },
  },
];

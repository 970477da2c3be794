import { header } from '../../http/raw-request.ts';
import type { Draft } from './draft.ts';
import type { Sight, Turning, Way } from './turning.ts';

const ports = ['4566', '443', '80', '8080', '3000'];
const loopback = ['localhost', '127.0.0.1', '[::1]', '0.0.0.0', 'host.docker.internal'];
const forwarded = ['x-forwarded-host', 'x-original-host'];

/** The Host header is signed as the server receives it: API Gateway does not know what stood before a proxy. */
export const hostTurnings: readonly Turning[] = [
  {
    id: 'host-port',
    paired: 6,
    told: (named) =>
      `The client signed the host as ${named}; sign the Host header with the very port that it is sent with, or without one.`,
    ways: function* (sight) {
      const { name, port } = hostOf(sight);
      if (port) yield withHost(sight.right, name);
      for (const other of ports) yield withHost(sight.right, `${name}:${other}`);
    },
  },
  {
    id: 'host-forwarded',
    told: (named) =>
      `The client signed the host ${named}, which a proxy replaced on the way; let the proxy keep the Host header, or sign the host that the server gets.`,
    ways: function* ({ request, right }) {
      for (const name of forwarded) {
        const host = header(request, name)?.split(',')[0]?.trim();
        if (host) yield withHost(right, host);
      }
    },
  },
  {
    id: 'host-name',
    paired: 2,
    told: (named) => `The client signed the host ${named} but sent another name; sign the Host header that is sent.`,
    ways: function* (sight) {
      const { name, port } = hostOf(sight);
      for (const other of otherNames(sight, name)) {
        if (port) yield withHost(sight.right, `${other}:${port}`);
        yield withHost(sight.right, other);
      }
    },
  },
  {
    id: 'host-case',
    told: (named) =>
      `The client signed the host in another case, ${named}; sign the Host header letter for letter as it is sent.`,
    ways: function* ({ right }) {
      const host = hostValue(right);
      yield withHost(right, host.toLowerCase());
      yield withHost(right, host.toUpperCase());
    },
  },
];

/** The names under which this machine, this API or this service may also be addressed. */
function* otherNames(sight: Sight, name: string): Generator<string> {
  const { region } = sight.right.scope;
  if (loopback.includes(name)) yield* loopback.filter((other) => other !== name);
  const api =
    /^([a-z0-9]{1,64})\.execute-api\./.exec(name)?.[1] ??
    /^\/restapis\/([a-z0-9]{1,64})\//.exec(sight.request.path)?.[1];
  if (api) {
    yield `${api}.execute-api.${region}.amazonaws.com`;
    yield `${api}.execute-api.${region}.localhost`;
    yield `${api}.execute-api.localhost`;
    yield* loopback.slice(0, 2);
  }
  if (sight.service === 'execute-api') return;
  yield `${sight.service}.${region}.amazonaws.com`;
  yield `${sight.service}.amazonaws.com`;
}

function hostOf({ right }: Sight): { readonly name: string; readonly port: string | undefined } {
  const host = hostValue(right);
  const port = /:(\d{1,5})$/.exec(host)?.[1];
  return { name: port === undefined ? host : host.slice(0, -port.length - 1), port };
}

function hostValue({ headers }: Draft): string {
  return headers.find(([name]) => name === 'host')?.[1] ?? '';
}

function withHost(right: Draft, host: string): Way {
  const headers = right.headers.map(([name, value]) => [name, name === 'host' ? host : value] as const);
  return { change: { headers }, named: host };
}

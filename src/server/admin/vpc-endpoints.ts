import { isIP, SocketAddress } from 'node:net';
import { randomHex } from '../../core/ids.ts';
import { parseJson } from '../../core/json.ts';
import type { Store } from '../../store/store.ts';
import { endpointPolicy } from '../networks/follow-vpc-endpoints.ts';
import { type VpcEndpointDocument, vpcEndpointDocuments } from '../networks/vpc-endpoint-documents.ts';
import { json, refusal } from './answer.ts';
import type { Endpoint } from './endpoint.ts';

const mostEndpoints = 100;

export const listVpcEndpoints: Endpoint = (_, { store }) =>
  json(200, { vpcEndpoints: vpcEndpointDocuments.all(store).map(({ value }) => value) });

/**
 * Declares an interface endpoint: what is sent to its address comes from its VPC. Body: `vpcId`, `address`, and if wanted
 * `policy` (a text), `service`, `privateDns`.
 */
export const createVpcEndpoint: Endpoint = async (request, { store, addresses }) => {
  const asked = readAsked(request.body.toString());
  if (typeof asked === 'string') return refusal(400, asked);
  const refused = noRoomFor(asked, store);
  if (refused) return refusal(409, refused);
  try {
    await addresses.open(asked.address);
  } catch (error) {
    return refusal(409, `${asked.address} cannot be listened on: ${(error as NodeJS.ErrnoException).code}.`);
  }
  // Another may have come meanwhile.
  const late = noRoomFor(asked, store);
  if (late) return refusal(409, late);
  const endpoint = { id: `vpce-0${randomHex(8)}`, ...asked, createdDate: request.receivedAt };
  await store.commit([vpcEndpointDocuments.create('', '', endpoint.id, endpoint)]);
  return json(201, endpoint);
};

/** Why there can be no such endpoint, as a sentence. */
function noRoomFor({ address }: Asked, store: Store): string | undefined {
  const there = vpcEndpointDocuments.all(store);
  if (there.some(({ value }) => value.address === address)) return `There is an endpoint on ${address} already.`;
  return there.length >= mostEndpoints ? `There are ${mostEndpoints} endpoints already.` : undefined;
}

export const deleteVpcEndpoint: Endpoint = async ({ id }, { store }) => {
  const found = findEndpoint(id, store);
  if (!found) return refusal(404, `There is no endpoint ${id}.`);
  await store.commit([vpcEndpointDocuments.remove(found)]);
  return json(200, { id });
};

function findEndpoint(id: string, store: Store) {
  return vpcEndpointDocuments.get(store, '', '', id);
}

type Asked = Omit<VpcEndpointDocument, 'id' | 'createdDate'>;

/** What is wrong with it, as a sentence. */
function readAsked(body: string): Asked | string {
  const { vpcId, address: written, policy, service = 'execute-api', privateDns = false } = objectOf(body);
  if (typeof vpcId !== 'string' || !/^vpc-[0-9a-z]{1,40}$/.test(vpcId)) return 'vpcId takes an id such as vpc-1.';
  const address = typeof written === 'string' ? asSockets(written) : undefined;
  if (address === undefined) return 'address takes an IP address of this machine.';
  if (service !== 'execute-api') return 'service takes execute-api: there are no endpoints for other services here.';
  if (typeof privateDns !== 'boolean') return 'privateDns takes true or false.';
  if (policy === undefined) return { vpcId, address, privateDns };
  if (typeof policy !== 'string') return 'policy takes the text of a policy.';
  // Throws what is wrong with it.
  endpointPolicy(policy, 'the endpoint');
  return { vpcId, address, privateDns, policy };
}

/**
 * INVARIANT: an address is written as sockets write theirs, by which requests are found to come by an endpoint. Undefined: it is
 * none, or names a link.
 */
function asSockets(written: string): string | undefined {
  const family = isIP(written);
  if (family === 0 || written.includes('%')) return undefined;
  const { address } = new SocketAddress({ address: written, family: family === 6 ? 'ipv6' : 'ipv4' });
  return address.replace(/^::ffff:(?=[\d.]+$)/, '');
}

function objectOf(body: string): Record<string, unknown> {
  try {
    return Object(parseJson(body)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

import { type IpAddress, readIpAddress } from './ip-address-text.ts';
import type { ValueTest } from './operator.ts';

interface IpRange {
  readonly network: IpAddress;
  /** For each group the bits that count. */
  readonly mask: readonly number[];
}

/** IpAddress: a range in CIDR notation; a bare address is a range of one. Bits of the host part are ignored. */
export function ipAddress(values: readonly string[]): ValueTest {
  const ranges = values.map(readIpRange).filter((range) => range !== undefined);
  return (actual) => {
    const address = readIpAddress(actual);
    return address !== undefined && isInside(ranges, address);
  };
}

function readIpRange(text: string): IpRange | undefined {
  const slash = text.indexOf('/');
  const network = readIpAddress(slash < 0 ? text : text.slice(0, slash));
  if (!network) return undefined;
  const width = network.length * 16;
  const prefix = slash < 0 ? width : readPrefix(text.slice(slash + 1), mappedBits(text, network));
  return prefix === undefined || prefix > width ? undefined : { network, mask: maskOf(network.length, prefix) };
}

/** The prefix of an IPv4-mapped IPv6 range counts the 96 bits before the IPv4 address. */
function mappedBits(text: string, network: IpAddress): number {
  return text.includes(':') && network.length === 2 ? 96 : 0;
}

function readPrefix(digits: string, leading: number): number | undefined {
  return /^\d{1,3}$/.test(digits) && Number(digits) >= leading ? Number(digits) - leading : undefined;
}

/** Each mask is made once: there are 162. */
const masks = new Map<number, readonly number[]>();

function maskOf(groups: number, prefix: number): readonly number[] {
  const name = groups * 1000 + prefix;
  const mask = masks.get(name) ?? makeMask(groups, prefix);
  masks.set(name, mask);
  return mask;
}

function makeMask(groups: number, prefix: number): number[] {
  return Array.from({ length: groups }, (_, at) => {
    const bits = Math.min(16, Math.max(0, prefix - at * 16));
    return (0xffff << (16 - bits)) & 0xffff;
  });
}

function isInside(ranges: readonly IpRange[], address: IpAddress): boolean {
  for (const range of ranges) if (contains(range, address)) return true;
  return false;
}

function contains({ network, mask }: IpRange, address: IpAddress): boolean {
  if (network.length !== address.length) return false;
  for (let at = 0; at < network.length; at++) {
    if (((network[at]! ^ address[at]!) & mask[at]!) !== 0) return false;
  }
  return true;
}

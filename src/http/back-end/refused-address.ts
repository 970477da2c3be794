import { BlockList, isIP } from 'node:net';

const metadata = new BlockList();
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html, and link-local all around it.
metadata.addSubnet('169.254.0.0', 16, 'ipv4');
metadata.addAddress('fd00:ec2::254', 'ipv6');
// https://docs.cloud.google.com/compute/docs/metadata/querying-metadata
metadata.addAddress('fd20:ce::254', 'ipv6');
// https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata
metadata.addAddress('100.100.100.200', 'ipv4');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address belongs to the metadata of the machine, which hands out its credentials. */
export function isMetadataAddress(address: string): boolean {
  return holds(metadata, address);
}

/** Whether an address is one of this machine that no other can have. */
export function isLoopbackAddress(address: string): boolean {
  return holds(loopback, address);
}

function holds(list: BlockList, address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  const family = isIP(bare);
  return family !== 0 && list.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

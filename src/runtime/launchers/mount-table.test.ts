import { expect, test } from 'vitest';
import { everyPathOf, isWithin, parseMounts } from './mount-table.ts';

const table = `22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:25 / /proc rw - proc proc rw
31 22 254:0 /srv/data /usr/share/shown\\040twice rw - ext4 /dev/vda rw
32 22 254:0 /srv/data/blobs /opt/blobs rw - ext4 /dev/vda rw
33 22 254:0 /srv /mnt rw - ext4 /dev/vda rw
34 22 8:1 / /home rw - ext4 /dev/sda1 rw,discard
`;
const mounts = parseMounts(table);

test('a mount is what mountinfo says, with its blanks', () => {
  expect(mounts[2]).toEqual({
    ...{ device: '254:0', root: '/srv/data', point: '/usr/share/shown twice' },
    ...{ type: 'ext4', options: 'rw' },
  });
});

test('a directory is found under every mount that shows it, or a part of it', () => {
  const seen = ['/srv/data', '/usr/share/shown twice', '/opt/blobs', '/mnt/data'];
  expect(everyPathOf('/srv/data', mounts)).toEqual(seen);
  expect(everyPathOf('/mnt/data', mounts).toSorted()).toEqual(seen.toSorted());
});

test('the same path of another file system is another directory', () => {
  expect(everyPathOf('/home/srv/data', mounts)).toEqual(['/home/srv/data']);
});

test.each([
  ['/usr', '/usr', true],
  ['/usr/lib', '/usr', true],
  ['/usrlocal', '/usr', false],
  ['/usr', '/usr/lib', false],
  ['/usr', '/', true],
])('%s within %s: %s', (path, directory, within) => expect(isWithin(path, directory)).toBe(within));

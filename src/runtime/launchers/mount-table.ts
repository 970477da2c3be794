import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One mount of this machine. https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html */
export interface Mount {
  /** `major:minor` of its file system. */
  readonly device: string;
  /** The directory of that file system which it shows. */
  readonly root: string;
  readonly point: string;
  /** Of its file system, such as `ext4`, and the options of that. */
  readonly type: string;
  readonly options: string;
}

/** Empty where there is no /proc. */
export function readMounts(): Mount[] {
  try {
    return parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'));
  } catch {
    return [];
  }
}

export function parseMounts(table: string): Mount[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [place = '', fileSystem = ''] = line.split(' - ');
      const [, , device = '', root = '', point = ''] = place.split(' ').map(readable);
      const [type = '', , options = ''] = fileSystem.split(' ').map(readable);
      return { device, root, point, type, options };
    });
}

/** Every path under which a directory is seen, or parts of it: a bind mount shows it a second time. */
export function everyPathOf(path: string, mounts: readonly Mount[]): string[] {
  const own = mounts
    .filter(({ point }) => isWithin(path, point))
    .reduce<Mount | undefined>(
      (best, mount) => (best && best.point.length > mount.point.length ? best : mount),
      undefined,
    );
  if (!own) return [path];
  const place = join(own.root, relative(own.point, path));
  const others = mounts
    .filter(({ device }) => device === own.device)
    .flatMap(({ root, point }) => {
      if (isWithin(place, root)) return [join(point, relative(root, place))];
      return isWithin(root, place) ? [point] : [];
    });
  return [...new Set([path, ...others])];
}

export function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}

/** Blanks and their like are written as three octal digits. */
function readable(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}

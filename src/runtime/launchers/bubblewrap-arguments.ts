import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import type { SandboxMounts, SandboxPaths } from './launcher.ts';

/** The places that a function knows from AWS. */
export const inside = {
  taskRoot: '/var/task',
  runtimeDirectory: '/var/runtime',
  binaries: '/var/lang/bin',
  socket: '/run/runtime-api.sock',
} as const;

/** What of the machine's configuration a function needs for names, certificates and shared libraries. */
const configuration = [
  '/etc/alternatives',
  '/etc/ca-certificates',
  '/etc/hosts',
  '/etc/ld.so.cache',
  '/etc/localtime',
  '/etc/nsswitch.conf',
  '/etc/pki',
  '/etc/resolv.conf',
  '/etc/ssl',
];

/** Namespaces and identity: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html */
const isolation = [
  ...['--unshare-user', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
  ...['--uid', '993', '--gid', '990', '--hostname', 'localhost'],
  ...['--die-with-parent', '--new-session', '--clearenv'],
];

/** The system's own files, read-only. */
export function systemArguments(): string[] {
  return [...isolation, '--ro-bind', '/usr', '/usr', ...topLevel(), '--proc', '/proc', '--dev', '/dev'];
}

/** All options of one sandbox; the command comes after them. */
export function sandboxArguments(
  mounts: SandboxMounts,
  paths: SandboxPaths,
  server: { readonly root: string; readonly passwd: string; readonly group: string },
  variables: Readonly<Record<string, string>>,
): string[] {
  return [
    ...systemArguments(),
    ...configuration.flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--ro-bind', server.passwd, '/etc/passwd', '--ro-bind', server.group, '/etc/group'],
    // Before the interpreter, which may itself live in the machine's /tmp.
    ...['--bind', mounts.temporaryDirectory, '/tmp'],
    ...interpreterArguments(mounts, server.root),
    ...['--ro-bind', mounts.codeDirectory, paths.taskRoot, '--ro-bind', mounts.bootstraps, paths.runtimeDirectory],
    ...['--bind', mounts.socket, paths.socket, '--dir', '/opt'],
    ...(mounts.siteDirectory && paths.siteDirectory ? ['--ro-bind', mounts.siteDirectory, paths.siteDirectory] : []),
    ...Object.entries(variables).flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--remount-ro', '/', '--chdir', paths.taskRoot],
  ];
}

/** `/bin`, `/lib` and their like: links into /usr on most systems, directories on the others. */
function topLevel(): string[] {
  return ['/bin', '/sbin', '/lib', '/lib32', '/lib64'].flatMap((path) => {
    if (!existsSync(path)) return [];
    return lstatSync(path).isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
  });
}

/** An interpreter that does not live in /usr keeps its own path; it is on the PATH by AWS's directory for languages. */
function interpreterArguments({ interpreter }: SandboxMounts, root: string): string[] {
  const { path, prefix } = interpreter;
  const elsewhere = isWithin(prefix, '/usr') || prefix === '/' ? [] : ['--ro-bind', prefix, prefix];
  // INVARIANT: the data of the server is hidden, also when it lies in a directory that a function sees.
  const hidden = isWithin(root, '/usr') || isWithin(root, prefix) ? ['--tmpfs', root] : [];
  const generic = interpreter.language === 'python' ? ['python', 'python3'] : ['node'];
  const names = new Set([basename(path), ...generic]);
  return [...elsewhere, ...hidden, ...[...names].flatMap((name) => ['--symlink', path, `${inside.binaries}/${name}`])];
}

function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(`${directory}/`);
}

import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Interpreter } from '../interpreters/interpreter.ts';
import { hidingArguments } from './hidden-folders.ts';
import type { SandboxMounts, SandboxPaths } from './launcher.ts';
import { isWithin } from './mount-table.ts';

/** The places that a function knows from AWS. */
export const inside = {
  taskRoot: '/var/task',
  runtimeDirectory: '/var/runtime',
  binaries: '/var/lang/bin',
  socket: '/run/runtime-api.sock',
} as const;

/**
 * What of the machine's configuration a function needs for names, certificates and shared libraries; of certificates
 * the public ones, never the machine's private keys.
 */
const configuration = [
  '/etc/alternatives',
  '/etc/ca-certificates',
  '/etc/hosts',
  '/etc/ld.so.cache',
  '/etc/localtime',
  '/etc/nsswitch.conf',
  '/etc/pki/ca-trust',
  '/etc/pki/tls/cert.pem',
  '/etc/pki/tls/certs',
  '/etc/pki/tls/openssl.cnf',
  '/etc/resolv.conf',
  '/etc/ssl/cert.pem',
  '/etc/ssl/certs',
  '/etc/ssl/openssl.cnf',
];

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html */
const isolation = [
  ...['--unshare-pid', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try', '--hostname', 'localhost'],
  ...['--die-with-parent', '--new-session', '--clearenv'],
];

/** A user namespace in which the server's user has the ids that Lambda gives to functions. */
const ownNamespace = ['--unshare-user', '--uid', '993', '--gid', '990'];

/** What one who is root needs to become the environment's user, and loses by it. */
const ownUser = ['--cap-drop', 'ALL', '--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID'];

/** The parts of a sandbox that are the same for all environments. */
export interface SandboxFrame {
  /** Whether environments have users of their own instead of a user namespace. */
  readonly ownUsers: boolean;
  /** Whether /tmp has a size. */
  readonly sizedTmp: boolean;
  /** Every path under which the server's data is seen on this machine. */
  readonly hidden: readonly string[];
}

/** The system's own files, read-only, and an interpreter; nothing of the server's data. */
export function systemArguments(frame: SandboxFrame, interpreter?: Interpreter): string[] {
  const shown = interpreter ? interpreterPaths(interpreter) : [];
  const system = ['/usr', ...topLevel().filter((path) => !isLink(path)), ...configuration];
  return [
    ...isolation,
    ...(frame.ownUsers ? ownUser : ownNamespace),
    ...['--ro-bind', '/usr', '/usr', ...topLevel().flatMap(topLevelArguments), '--proc', '/proc'],
    // AWS has no /dev/shm, and none of /dev is memory to write to.
    ...['--dev', '/dev', '--remount-ro', '/dev'],
    ...directories(['/etc/ssl', '/etc/pki/tls', '/run', '/var/lang/bin', ...shown.map((path) => dirname(path))]),
    ...configuration.flatMap((path) => ['--ro-bind-try', path, path]),
    ...shown.flatMap((path) => ['--ro-bind', path, path]),
    ...hidingArguments(frame.hidden, [...system, ...shown], shown),
  ];
}

/** All options of one sandbox; the command comes after them. */
export function sandboxArguments(
  frame: SandboxFrame,
  mounts: SandboxMounts,
  paths: SandboxPaths,
  variables: Readonly<Record<string, string>>,
): string[] {
  const { interpreter, directory } = mounts;
  const tmp = ['--perms', '1777', '--size', String(mounts.ephemeralStorageMb * 1024 * 1024), '--tmpfs', '/tmp'];
  return [
    // Before the interpreter, which may itself live in the machine's /tmp.
    ...(frame.sizedTmp ? tmp : ['--bind', join(directory, 'tmp'), '/tmp']),
    ...systemArguments(frame, interpreter),
    ...['passwd', 'group'].flatMap((file) => ['--ro-bind', join(directory, file), `/etc/${file}`]),
    ...linkArguments(interpreter),
    ...['--ro-bind', mounts.codeDirectory, paths.taskRoot, '--ro-bind', mounts.bootstraps, paths.runtimeDirectory],
    ...['--bind', mounts.socket, paths.socket, '--dir', '/opt'],
    ...siteArguments(mounts, paths),
    ...Object.entries(variables).flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--remount-ro', '/', '--chdir', paths.taskRoot],
  ];
}

function siteArguments(mounts: SandboxMounts, paths: SandboxPaths): string[] {
  if (!mounts.siteDirectory || !paths.siteDirectory) return [];
  return [...directories([dirname(paths.siteDirectory)]), '--ro-bind', mounts.siteDirectory, paths.siteDirectory];
}

/** Directories and those above them, open to all; bubblewrap would make them for the server's user alone. */
function directories(paths: readonly string[]): string[] {
  const above = (path: string): string[] => (path === '/' ? [] : [...above(dirname(path)), path]);
  return [...new Set(paths.flatMap(above))].flatMap((path) => ['--perms', '0755', '--dir', path]);
}

/** `/bin`, `/lib` and their like: links into /usr on most systems, directories on the others. */
function topLevel(): string[] {
  return ['/bin', '/sbin', '/lib', '/lib32', '/lib64'].filter((path) => existsSync(path));
}

function topLevelArguments(path: string): string[] {
  return isLink(path) ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
}

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}

/** An interpreter that does not live in /usr keeps its own path: of its prefix only what belongs to a Python. */
function interpreterPaths({ language, path, prefix }: Interpreter): string[] {
  if (isWithin(path, '/usr')) return [];
  const tree =
    language === 'python' && prefix !== '/'
      ? ['bin', 'lib', 'lib64', 'ssl/cert.pem'].map((name) => join(prefix, name))
      : [];
  const shown = tree.filter((directory) => existsSync(directory));
  return shown.some((directory) => isWithin(path, directory)) ? shown : [...shown, path];
}

/** It is on the PATH by AWS's directory for languages. */
function linkArguments({ language, path }: Interpreter): string[] {
  const generic = language === 'python' ? ['python', 'python3'] : ['node'];
  const names = new Set([basename(path), ...generic]);
  return [...names].flatMap((name) => ['--symlink', path, `${inside.binaries}/${name}`]);
}

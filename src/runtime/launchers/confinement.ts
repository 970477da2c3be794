import { release } from 'node:os';
import { findExecutable } from '../interpreters/search-path.ts';

/** Descriptors, and processes with threads, of one environment: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const most = 1024;

/** What keeps an environment within bounds, in words: how each limit is enforced, or why it is not. */
export interface Confinement {
  readonly user: string;
  readonly descriptors: string;
  readonly processes: string;
  readonly ephemeralStorage: string;
}

/**
 * The words before a command that limit its descriptors, and its processes where Linux counts those of the environment
 * alone: of a user of its own, or since Linux 5.14 of a user namespace.
 */
export function limitingWords(countsAlone: boolean): string[] {
  const prlimit = systemProgram('prlimit');
  if (!prlimit) return [];
  return [prlimit, `--nofile=${most}:${most}`, ...(countsAlone ? [`--nproc=${most}:${most}`] : []), '--'];
}

/** The words before a command that make it another user, without any privilege, and then set variables. */
export function droppingWords(user: number, variables: Readonly<Record<string, string>>): string[] {
  const words = ['--reuid', String(user), '--regid', String(user), '--clear-groups', '--inh-caps=-all'];
  const settings = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return [setpriv() ?? 'setpriv', ...words, '--no-new-privs', '--', '/usr/bin/env', ...settings];
}

/**
 * Variables that rule the C library of a program: glibc's own list of what programs with privileges must not take from
 * those without (sysdeps/generic/unsecvars.h), and languages.
 */
const ruling =
  /^(LD_.*|LC_.*|LANG|LANGUAGE|GCONV_PATH|GETCONF_DIR|GLIBC_TUNABLES|HOSTALIASES|LOCALDOMAIN|LOCPATH|MALLOC_.*|NIS_PATH|NLSPATH|RESOLV_HOST_CONF|RES_OPTIONS|TMPDIR|TZ|TZDIR)$/;

/** Parts variables into those that may be set while a program is still root, and those that may not. */
export function partVariables(variables: Readonly<Record<string, string>>): {
  readonly harmless: Record<string, string>;
  readonly ruling: Record<string, string>;
} {
  const part = (wanted: boolean) =>
    Object.fromEntries(Object.entries(variables).filter(([name]) => ruling.test(name) === wanted));
  return { harmless: part(false), ruling: part(true) };
}

export function setpriv(): string | undefined {
  return systemProgram('setpriv');
}

/** Since 5.14 Linux counts processes by user and user namespace. */
export function countsByNamespace(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return major > 5 || (major === 5 && minor >= 14);
}

/** Programs of the system are where a sandbox sees them too. */
function systemProgram(name: string): string | undefined {
  const program = process.platform === 'linux' ? findExecutable(name) : undefined;
  return program && /^\/(usr\/)?s?bin\//.test(program) ? program : undefined;
}

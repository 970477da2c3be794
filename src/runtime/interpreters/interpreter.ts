import type { Language } from './runtime-identifier.ts';

/** A program on this machine that runs functions. */
export interface Interpreter {
  readonly language: Language;
  /** The real binary, never a link or a version manager's script. */
  readonly path: string;
  /** What must be visible for it to run: a directory tree, or the binary alone. */
  readonly prefix: string;
  /** Such as `3.11.7` or `22.3.0`. */
  readonly version: string;
  /** Python: directories of the packages that came with it. */
  readonly sitePackages: readonly string[];
  /** Python: boto3 is among those packages, as on AWS. */
  readonly hasBoto3: boolean;
}

/** The number that tells versions apart: 11 of Python 3.11.7, 22 of Node 22.3.0. */
export function releaseOf(interpreter: Pick<Interpreter, 'language' | 'version'>): number {
  return Number(interpreter.version.split('.')[interpreter.language === 'python' ? 1 : 0]);
}

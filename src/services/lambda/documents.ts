import type { TrustedIds } from '../../identity/sessions/trusted-principals.ts';
import { collection } from '../../store/collection.ts';
import type { FunctionPackage } from './ports.ts';

/** A statement of a function's resource policy. */
export interface FunctionPermission {
  readonly sid: string;
  /** JSON text. */
  readonly statement: string;
  /** The users and roles that it names, by the name written there. */
  readonly trustedIds: TrustedIds;
}

/** A function; all there is of it is its unpublished version, `$LATEST`. */
export interface FunctionDocument {
  readonly name: string;
  /** ARN of the execution role. */
  readonly role: string;
  readonly runtime: string;
  readonly handler: string;
  readonly description: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly ephemeralStorageMb: number;
  readonly architectures: readonly string[];
  /** Absent when it was never set, which is not the same as empty. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly logGroup: string;
  readonly code: FunctionPackage;
  readonly tags: Readonly<Record<string, string>>;
  /** Absent when there are none: the function has no resource policy then. */
  readonly permissions?: readonly FunctionPermission[];
  /** Epoch milliseconds. */
  readonly lastModified: number;
  /** RevisionId of the API: another one with each change, and when a change settles. */
  readonly revisionId: string;
  /** Another one whenever what runs changes: environments are kept for one build. */
  readonly buildId: string;
  readonly phase: 'creating' | 'updating' | 'settled';
}

/** By function name. */
export const functions = collection<FunctionDocument>('function');

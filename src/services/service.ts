import type { AwsError } from '../core/errors.ts';
import type { RequestFacts, ServiceKeys } from '../identity/condition-keys.ts';
import type { Principal } from '../identity/principal.ts';
import type { RuledRequest } from '../identity/rulings/rulings.ts';
import type { CompiledPolicy } from '../policy/index.ts';
import { RevisionConflict } from '../store/store.ts';
import type { Constraints } from '../wire/constraints.ts';
import type { ServiceName } from '../wire/model.ts';

/** `requestId` is the x-amzn-RequestId of the answer. */
interface AnyCall extends RuledRequest {
  readonly region: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly facts: RequestFacts;
  /** X-Amzn-Trace-Id, as sent. */
  readonly traceId?: string | undefined;
}

/** What an operation knows of its call. */
export interface Call extends AnyCall {
  /** The account of the caller: control-plane operations work in it. */
  readonly account: string;
  readonly principal: Principal;
}

/** A call of an operation whose input proves who calls, such as AssumeRoleWithSAML: nobody has signed for it. */
export interface UnsignedCall extends AnyCall {
  readonly principal?: undefined;
}

/** An operation: typed input in, typed output out; throws errors of a catalogue only. */
export type Operation<Context> = (input: never, ctx: Context) => unknown;

/** One thing that the caller must be allowed to do for an operation. */
export interface AccessDemand {
  readonly action: string;
  readonly resource: string;
  readonly keys?: ServiceKeys;
  /** Whose the resource is; undefined: the caller's account. */
  readonly resourceAccount?: string;
  readonly resourcePolicy?: readonly CompiledPolicy[];
}

/** The row of an operation in a service's `access.ts`. An empty list: needs no permission. */
export type AccessRule<Context> = (input: never, ctx: Context) => readonly AccessDemand[];

/** A service as the control plane sees it. */
export interface Service {
  readonly name: ServiceName;
  readonly constraints: Constraints;
  /** Names of the operations that are implemented. */
  readonly implemented: readonly string[];
  /** Names of those that take an unsigned call. They decide themselves who may call them. */
  readonly unsigned: readonly string[];
  /**
   * The input as its operation, and what it demands, want it: what is itself a document is read. Throws nothing that is wrong
   * with the document.
   */
  read(operation: string, input: unknown, call: Call): Promise<unknown>;
  /** What the caller must be allowed to do. */
  demands(operation: string, input: unknown, call: Call): readonly AccessDemand[];
  perform(operation: string, input: unknown, call: Call | UnsignedCall): Promise<unknown>;
}

/** Each is there when it has been loaded. */
export type Services = Readonly<Record<ServiceName, () => Promise<Service>>>;

export interface ServiceDefinition<Context extends Call, UnsignedContext extends UnsignedCall = UnsignedCall> {
  readonly name: ServiceName;
  readonly constraints: Constraints;
  readonly operations: Readonly<Record<string, Operation<Context>>>;
  readonly access: Readonly<Record<string, AccessRule<Context>>>;
  /** Reads inputs that are themselves documents, before anybody is asked what they demand. */
  readonly reading?: Readonly<Record<string, (input: never, ctx: Context) => Promise<unknown>>>;
  /** Adds what this service's operations need: the store, ports. */
  readonly context: (call: Call) => Context;
  /** Operations that need no signature, for their input is the proof. */
  readonly unsigned?: {
    readonly operations: Readonly<Record<string, Operation<UnsignedContext>>>;
    readonly context: (call: UnsignedCall) => UnsignedContext;
  };
  /** What a lost race between two changes answers. */
  readonly conflict: () => AwsError;
}

/** Makes a service of its tables. Throws at start when an operation has no row in `access.ts`. */
export function defineService<Context extends Call, UnsignedContext extends UnsignedCall = UnsignedCall>(
  definition: ServiceDefinition<Context, UnsignedContext>,
): Service {
  const { name, constraints, operations, access, reading, context, unsigned, conflict } = definition;
  const unsignedNames = Object.keys(unsigned?.operations ?? {});
  for (const operation of Object.keys(operations)) {
    if (!Object.hasOwn(access, operation)) throw new Error(`${name}:${operation} has no row in access.ts`);
  }
  return {
    name,
    constraints,
    implemented: [...Object.keys(operations), ...unsignedNames],
    unsigned: unsignedNames,
    read: async (operation, input, call) => reading?.[operation]?.(input as never, context(call)) ?? input,
    demands: (operation, input, call) => access[operation]!(input as never, context(call)),
    async perform(operation, input, call) {
      try {
        // INVARIANT: an unsigned call finds unsigned operations only.
        if (call.principal) return await operations[operation]!(input as never, context(call));
        return await unsigned!.operations[operation]!(input as never, unsigned!.context(call));
      } catch (error) {
        throw error instanceof RevisionConflict ? conflict() : error;
      }
    },
  };
}

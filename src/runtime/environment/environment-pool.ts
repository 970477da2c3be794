import type { Clock } from '../../core/clock.ts';
import type { FunctionConfiguration, Invocation, InvocationResult } from '../function-configuration.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import type { Environment } from './environment.ts';
import { accountConcurrency } from './most-environments.ts';

export interface PoolOptions {
  readonly clock: Clock;
  /** Environments of all functions together, on this machine. */
  readonly mostEnvironments: number;
  readonly idleMs: number;
  create(configuration: FunctionConfiguration): Promise<PooledEnvironment>;
}

export interface PooledEnvironment {
  readonly environment: Environment;
  /** Epoch milliseconds after which it takes no more invocations: its credentials grow old. */
  readonly recycleAt: number;
}

/** A place in the pool, taken before its environment exists, so that bounds and retirement hold for it too. */
interface Slot {
  readonly configuration: FunctionConfiguration;
  pooled?: PooledEnvironment;
  retired: boolean;
  idleTimer?: NodeJS.Timeout;
}

/** Environments by configuration: the one used last is used next; concurrent invocations get one each. */
export class EnvironmentPool {
  readonly #options: PoolOptions;
  readonly #slots = new Set<Slot>();
  readonly #idle: Slot[] = [];
  readonly #disposals = new Set<Promise<void>>();
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Throws TooManyRequestsException when every environment is busy and there may be no more, or the account has no more. */
  async invoke(configuration: FunctionConfiguration, invocation: Invocation): Promise<InvocationResult> {
    if (this.#isAccountBusy(configuration)) throw runtimeErrors.tooManyEnvironments();
    const slot = this.#takeIdle(configuration.key) ?? this.#reserve(configuration);
    try {
      slot.pooled ??= await this.#options.create(configuration);
      if (this.#closed) throw runtimeErrors.closed();
      return await slot.pooled.environment.invoke(invocation);
    } catch (error) {
      slot.retired = true;
      throw error;
    } finally {
      this.#release(slot);
    }
  }

  /** Ends the environments of a function: idle ones now, busy ones after their invocation. */
  retire(functionArn: string): void {
    for (const slot of this.#slots) {
      if (slot.configuration.functionArn !== functionArn) continue;
      slot.retired = true;
      if (this.#idle.includes(slot)) this.#discard(slot);
    }
  }

  /** Ends everything, busy or not. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const slot of this.#slots) {
      slot.retired = true;
      this.#discard(slot);
    }
    await Promise.all(this.#disposals);
  }

  #isAccountBusy({ account, region }: FunctionConfiguration): boolean {
    if (this.#slots.size < accountConcurrency) return false;
    const idle = new Set(this.#idle);
    const own = ({ configuration }: Slot) => configuration.account === account && configuration.region === region;
    return [...this.#slots].filter((slot) => own(slot) && !idle.has(slot)).length >= accountConcurrency;
  }

  #takeIdle(key: string): Slot | undefined {
    for (;;) {
      const slot = this.#idle.findLast((idle) => idle.configuration.key === key);
      if (!slot) return undefined;
      if (slot.pooled && this.#options.clock() < slot.pooled.recycleAt) {
        this.#unlist(slot);
        return slot;
      }
      this.#discard(slot);
    }
  }

  #reserve(configuration: FunctionConfiguration): Slot {
    if (this.#slots.size >= this.#options.mostEnvironments) {
      const oldest = this.#idle[0];
      if (!oldest) throw runtimeErrors.tooManyEnvironments();
      this.#discard(oldest);
    }
    const slot: Slot = { configuration, retired: false };
    this.#slots.add(slot);
    return slot;
  }

  #release(slot: Slot): void {
    const settling = slot.retired ? undefined : slot.pooled?.environment.settling();
    if (settling) void settling.then(() => this.#list(slot));
    else this.#list(slot);
  }

  #list(slot: Slot): void {
    if (slot.retired) {
      this.#discard(slot);
      return;
    }
    this.#idle.push(slot);
    slot.idleTimer = setTimeout(() => this.#discard(slot), this.#options.idleMs).unref();
  }

  #unlist(slot: Slot): void {
    clearTimeout(slot.idleTimer);
    const at = this.#idle.indexOf(slot);
    if (at !== -1) this.#idle.splice(at, 1);
  }

  #discard(slot: Slot): void {
    this.#unlist(slot);
    this.#slots.delete(slot);
    const disposal = slot.pooled?.environment.dispose();
    if (!disposal) return;
    this.#disposals.add(disposal);
    void disposal.finally(() => this.#disposals.delete(disposal));
  }
}

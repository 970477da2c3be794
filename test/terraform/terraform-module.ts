import type { SpawnedServer } from '../spawned-server.ts';

/** Where a module was applied. */
export interface Applied {
  readonly server: SpawnedServer;
  /** Of the stage `dev` of the API `pets`. */
  readonly url: string;
  /** What Terraform printed when it was applied last. */
  readonly printed: string;
}

type Checks = Readonly<Record<string, (applied: Applied) => Promise<void>>>;

/** A part of the configuration, `NAME.tf` beside it, with an API `pets` and its stage `dev`; and what must be true of it. */
export interface TerraformModule {
  readonly name: string;
  /** What its resources are. */
  readonly what: string;
  /** How many resources it makes. */
  readonly makes: number;
  /** Its variables, each with the expressions that it is applied with first, and then. */
  readonly variables?: Readonly<Record<string, readonly [first: string, changed: string]>>;
  readonly files?: Readonly<Record<string, Buffer>>;
  readonly asApplied: Checks;
  readonly asChanged?: Checks;
  /** What is left of it when it was destroyed: nothing. */
  readonly remains?: (server: SpawnedServer) => Promise<readonly unknown[]>;
}

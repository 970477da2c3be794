import type * as FileSystem from 'node:fs/promises';
import type { DatabaseSync as Database, StatementSync } from 'node:sqlite';

/** Where a write fails, and how. */
export interface Fault {
  readonly error: () => Error;
  /** For databases: the statement at which it fails; `run` is one that writes. Default: each. */
  readonly at?: 'BEGIN' | 'run' | 'COMMIT' | 'COMMIT and ROLLBACK';
  /** Only databases whose file ends so. */
  readonly file?: string;
  /** So many times it works before it fails. */
  after?: number;
}

/** The fault of the moment: stands between the server and the disk. */
export interface Disk {
  fault: Fault | undefined;
}

export const systemError = (code: string) => (): Error => Object.assign(new Error(`${code}: /secret/path`), { code });

/** As node:sqlite throws it. `errcode` may be an extended one. https://sqlite.org/rescode.html */
export const sqliteError = (errcode: number) => (): Error =>
  Object.assign(new Error('/secret/path'), { code: 'ERR_SQLITE_ERROR', errcode });

function fail(disk: Disk): void {
  if (!disk.fault) return;
  const { after = 0 } = disk.fault;
  if (after > 0) disk.fault.after = after - 1;
  else throw disk.fault.error();
}

/** What says where in a database leaves files alone. */
function failFile(disk: Disk): void {
  if (!disk.fault?.at && !disk.fault?.file) fail(disk);
}

const writers = ['mkdir', 'rename', 'symlink', 'chmod', 'writeFile', 'mkdtemp'] as const;

/** node:fs/promises on a disk that may fail: what writes fails, and so does what was opened for it. */
export function faultyFileSystem(original: typeof FileSystem, disk: Disk): typeof FileSystem {
  const faulty: Record<string, unknown> = { ...original };
  for (const name of writers) {
    faulty[name] = async (...given: unknown[]) => {
      failFile(disk);
      return (original[name] as (...given: unknown[]) => unknown)(...given);
    };
  }
  faulty['open'] = async (...given: Parameters<typeof FileSystem.open>) => {
    const handle = await original.open(...given);
    const write = handle.writeFile.bind(handle);
    handle.writeFile = async (...data: Parameters<typeof write>) => {
      failFile(disk);
      return write(...data);
    };
    return handle;
  };
  return faulty as typeof FileSystem;
}

/** node:sqlite on a disk that may fail. */
export function faultyDatabase(Original: typeof Database, disk: Disk): typeof Database {
  return class extends Original {
    readonly #path: string;

    constructor(path: string, ...options: unknown[]) {
      super(path, ...(options as []));
      this.#path = path;
    }

    override exec(sql: string): void {
      this.#failAt(/^(?:BEGIN|COMMIT|ROLLBACK)/.exec(sql)?.[0]);
      super.exec(sql);
    }

    override prepare(sql: string): StatementSync {
      const statement = super.prepare(sql);
      const run = statement.run.bind(statement) as (...values: unknown[]) => ReturnType<typeof statement.run>;
      statement.run = (...values: unknown[]) => {
        this.#failAt('run');
        return run(...values);
      };
      return statement;
    }

    #failAt(step: string | undefined): void {
      const { at, file = '' } = disk.fault ?? {};
      const isWrite = step !== undefined && (at === undefined ? step !== 'ROLLBACK' : at.split(' and ').includes(step));
      if (isWrite && this.#path.endsWith(file)) fail(disk);
    }
  };
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const beside = join(import.meta.dirname, '..', '..', '..', 'shared', 'oracles', 'jvm', 'jvm-oracle');

/** The program that `JVM_ORACLE` names: one JSON request a line in, one JSON answer a line out, in order. */
export interface Oracle {
  ask(requests: readonly object[]): Promise<object[]>;
  close(): void;
}

/** Undefined where there is none. */
export function startOracle(program = process.env['JVM_ORACLE'] ?? beside): Oracle | undefined {
  if (!existsSync(program)) return undefined;
  const child = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(requests) {
      child.stdin.write(requests.map((request, id) => `${JSON.stringify({ id, ...request })}\n`).join(''));
      const answers: object[] = [];
      while (answers.length < requests.length) {
        const { value, done } = await lines.next();
        if (done) throw new Error('The oracle has ended.');
        answers.push(JSON.parse(value) as object);
      }
      return answers;
    },
    close: () => child.stdin.end(),
  };
}

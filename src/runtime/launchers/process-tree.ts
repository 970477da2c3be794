import { readdirSync, readFileSync, statSync } from 'node:fs';

/** A process and all that came from it and still have their parents. */
export function descendantsOf(pid: number | undefined): number[] {
  const found = pid === undefined ? [] : [pid];
  // The list grows while it is walked.
  for (const each of found) found.push(...childrenOf(each));
  return found;
}

/** Ends every process of a user: those, too, that have left their group and their parents. */
export function killUser(user: number): void {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (statSync(`/proc/${name}`).uid === user) process.kill(Number(name), 'SIGKILL');
    } catch {
      // It has ended in the meantime.
    }
  }
}

/** Each thread has children of its own. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

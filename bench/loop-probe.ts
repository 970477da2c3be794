import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Loaded into the server before its own code: answers its parent's questions. 'gap': the longest gap in milliseconds
// between two turns of a 1 ms timer since it was asked before, and the most that its thread computed between two, which
// other work of the machine does not lengthen. 'memory': bytes in use after a full collection. 'peak': the most
// megabytes that were resident since it was asked before.
let last = performance.now();
let longest = 0;
let worked = workedSoFar();
let most = 0;

function tick(): void {
  const [now, work] = [performance.now(), workedSoFar()];
  longest = Math.max(longest, now - last);
  most = Math.max(most, work - worked);
  [last, worked] = [now, work];
}

function workedSoFar(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function gap(): { readonly gap: number; readonly work: number } {
  tick();
  const answer = { gap: longest, work: most };
  [longest, most] = [0, 0];
  return answer;
}

function memory(): NodeJS.MemoryUsage {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times++) collect();
  return process.memoryUsage();
}

/** https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html: 5 resets the peak. */
function peak(): number {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1];
  writeFileSync('/proc/self/clear_refs', '5');
  return Math.round(Number(kilobytes) / 1024);
}

const answers = { gap, memory, peak };
setInterval(tick, 1).unref();
process.on('message', (question: keyof typeof answers) => process.send?.(answers[question]()));
process.channel?.unref();

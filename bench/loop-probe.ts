import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Loaded into the server before its own code: answers its parent's questions. 'gap': the longest gap in milliseconds
// between two turns of a 1 ms timer since it was asked before. 'memory': bytes in use after a full collection.
let last = performance.now();
let longest = 0;

function tick(): void {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
}

function gap(): number {
  tick();
  const answer = longest;
  longest = 0;
  return answer;
}

function memory(): NodeJS.MemoryUsage {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times++) collect();
  return process.memoryUsage();
}

setInterval(tick, 1).unref();
process.on('message', (question) => process.send?.(question === 'memory' ? memory() : gap()));
process.channel?.unref();

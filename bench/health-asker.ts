import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

// Another client of the server, in a thread of its own: asks for its health again and again. Answers every message with
// the slowest answer in milliseconds since the message before.
let slowest = 0;
parentPort?.on('message', () => {
  parentPort?.postMessage(slowest);
  slowest = 0;
});

for (;;) {
  const began = performance.now();
  await (await fetch(`${workerData}/_sekisho/health`)).arrayBuffer();
  slowest = Math.max(slowest, performance.now() - began);
  await setTimeout(1);
}

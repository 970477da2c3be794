import { boundYoungHeap, youngHeapSize } from './young-heap.ts';

// Makes young objects of which many live for a while, as a busy server does, and prints what V8 has taken for them.
if (process.argv[2] === 'bounded') boundYoungHeap();
const turns = 300;
const made = 20_000;
const kept: unknown[] = [];

function makeObjects(turn: number): void {
  for (let at = 0; at < made; at++) kept[at] = { turn, text: String(at), list: [at] };
  if (turn < turns) setImmediate(makeObjects, turn + 1);
  else process.stdout.write(String(youngHeapSize()));
}
makeObjects(0);

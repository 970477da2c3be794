import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { largeBodySeats } from './large-body-seats.ts';

/** A request as the seats see it. */
class Upload extends EventEmitter {
  closed = false;
  bytes = 0;
  seated = false;

  destroy(): void {
    this.closed = true;
    this.emit('close');
  }
}

function room(seats: number, milliseconds = 60_000) {
  const { take } = largeBodySeats({ seats, pace: { bytes: 100, milliseconds } });
  return () => {
    const upload = new Upload();
    take(upload as unknown as IncomingMessage, upload as unknown as ServerResponse, () => upload.bytes).then(() => {
      upload.seated = true;
    });
    return upload;
  };
}

async function seatedOf(uploads: readonly Upload[]): Promise<boolean[]> {
  await setImmediate();
  return uploads.map(({ seated }) => seated);
}

test('no more sit than there are seats; who leaves makes room for the first who waits', async () => {
  const enter = room(2);
  const uploads = [enter(), enter(), enter(), enter()];
  expect(await seatedOf(uploads)).toEqual([true, true, false, false]);
  uploads[1]?.destroy();
  expect(await seatedOf(uploads)).toEqual([true, true, true, false]);
});

test('who went away while waiting takes no seat', async () => {
  const enter = room(1);
  const uploads = [enter(), enter(), enter()];
  uploads[1]?.destroy();
  uploads[0]?.destroy();
  expect(await seatedOf(uploads)).toEqual([true, false, true]);
  uploads[2]?.destroy();
  expect(await seatedOf([enter()])).toEqual([true]);
});

test('who brings nothing is shown out while others wait', async () => {
  const enter = room(1, 5);
  const slow = enter();
  const next = enter();
  await once(slow, 'close');
  expect(await seatedOf([next])).toEqual([true]);
});

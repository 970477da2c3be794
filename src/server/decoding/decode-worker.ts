import { parentPort } from 'node:worker_threads';
import { AwsError } from '../../core/errors.ts';
import { decode, loadModel, movedWith, route } from '../../wire/protocol.ts';
import type { DecodeJob, DecodeResult } from './decode-job.ts';

// The decoding thread: the same steps as for small requests, where nobody else waits for them.
parentPort?.on('message', async ({ service, request, body }: DecodeJob) => {
  const model = await loadModel(service);
  const whole = { ...request, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) };
  try {
    const input = decode(route(model, whole), whole);
    answer({ input }, movedWith(input));
  } catch (error) {
    // INVARIANT: anything but a catalogue's error ends this thread, which its caller is told.
    if (!(error instanceof AwsError)) throw error;
    const { code, status, message, members } = error;
    answer({ refusal: { code, status, message, members } });
  }
});

function answer(result: DecodeResult, moved: ArrayBuffer[] = []): void {
  parentPort?.postMessage(result, moved);
}

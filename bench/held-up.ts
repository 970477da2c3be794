import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ProbedServer } from './probed-server.ts';

/** Milliseconds, but for the memory. */
export interface HeldUp {
  /** So long the server's event loop stood still, and so much of it its thread computed. */
  readonly longestGapMs: number;
  readonly longestWorkMs: number;
  /** The slowest answer that another client got meanwhile. */
  readonly slowestOtherMs: number;
  readonly peakMb: number;
  /** 'done', or the name of the error. */
  readonly answer: string;
  readonly tookMs: number;
}

export interface HeldUpWatch {
  /** How long others are held up by one request. */
  during(ask: () => Promise<unknown>): Promise<HeldUp>;
  stop(): Promise<unknown>;
}

/** Sets another client upon a server, which asks for its health all the time. */
export function watchHeldUp(server: ProbedServer): HeldUpWatch {
  const asker = new Worker(new URL('./health-asker.ts', import.meta.url), { workerData: server.endpoint });
  const slowestOther = async (): Promise<number> => {
    const answer = once(asker, 'message');
    asker.postMessage('how long?');
    return (await answer)[0] as number;
  };
  return {
    async during(ask) {
      await server.longestGap();
      await server.peak();
      await slowestOther();
      const began = performance.now();
      const answer = await ask().then(
        () => 'done',
        (error: Error) => error.name,
      );
      const tookMs = tenth(performance.now() - began);
      const { gap, work } = await server.longestGap();
      const figures = {
        longestGapMs: tenth(gap),
        longestWorkMs: tenth(work),
        slowestOtherMs: tenth(await slowestOther()),
      };
      return { ...figures, peakMb: await server.peak(), answer, tookMs };
    },
    stop: () => asker.terminate(),
  };
}

function tenth(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

import { executeApiErrors } from '../errors.ts';

/** What bodies have grown by when they were unpacked: ten thousand bytes become ten million. */
export interface UnpackedRoom {
  /** Unpacks when it is its turn, into no more bytes than there are left. */
  unpack<Result>(work: (left: number) => Promise<Result>): Promise<Result>;
  /** Does the work for which a body has grown by so many bytes. Rejects with TooManyRequestsException. */
  during<Result>(grown: number, work: () => Promise<Result>): Promise<Result>;
}

const mostBytes = 256 * 1_048_576;
/** As many as Node unpacks at a time: more would each hold a part of theirs. */
const mostAtOnce = 4;

/** INVARIANT: until they are answered, all requests together have grown by no more than `limit` bytes, and four on their way. */
export function unpackedRoom(limit = mostBytes): UnpackedRoom {
  const waiting: (() => void)[] = [];
  let left = limit;
  let unpacking = 0;
  const turn = async (): Promise<void> => {
    if (unpacking < mostAtOnce) unpacking++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  /** The turn goes to the next, if there is one. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else unpacking--;
  };
  return {
    async unpack(work) {
      await turn();
      return work(left).finally(leave);
    },
    async during(grown, work) {
      if (grown > left) throw noRoom();
      left -= grown;
      return work().finally(() => {
        left += grown;
      });
    },
  };
}

export function noRoom(): Error {
  return executeApiErrors.throttled(`Bodies that were unpacked take more than ${mostBytes} bytes`);
}

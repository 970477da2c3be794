import { executeApiErrors } from '../errors.ts';

/** What bodies have grown by when they were unpacked: ten thousand bytes become ten million. */
export interface UnpackedRoom {
  /** Does the work for which a body has grown by so many bytes. Rejects with TooManyRequestsException. */
  during<Result>(grown: number, work: () => Promise<Result>): Promise<Result>;
}

const most = 256 * 1_048_576;

/** INVARIANT: until they are answered, all requests together have grown by no more than `limit` bytes. */
export function unpackedRoom(limit = most): UnpackedRoom {
  let left = limit;
  return {
    async during(grown, work) {
      if (grown > left) throw executeApiErrors.throttled(`Bodies that were unpacked take more than ${limit} bytes`);
      left -= grown;
      try {
        return await work();
      } finally {
        left += grown;
      }
    },
  };
}

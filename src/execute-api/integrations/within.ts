import { timedOut } from './integration-failure.ts';

/** The result of a work, unless it takes longer: it is then left alone, and whoever waits is told of the timeout. */
export function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timedOut()), milliseconds);
    const done = () => clearTimeout(timer);
    work.then(resolve, reject).finally(done);
  });
}

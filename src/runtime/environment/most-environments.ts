import { availableParallelism, totalmem } from 'node:os';

/** Concurrency of an account in a region: https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html */
export const accountConcurrency = 1000;

const environmentsPerCore = 32;
const megabytesPerEnvironment = 256;
/** A small machine, too, runs functions that call each other. */
const least = 8;

/** As many environments as a machine carries at once, and never more than an account has on AWS. */
export function mostEnvironmentsOf(cores: number, memoryMb: number): number {
  const carried = Math.floor(Math.min(cores * environmentsPerCore, memoryMb / megabytesPerEnvironment));
  return Math.max(least, Math.min(accountConcurrency, carried));
}

/** Of this machine, or of the container that the server runs in. */
export function mostEnvironmentsHere(): number {
  const bytes = Math.min(process.constrainedMemory() || Number.POSITIVE_INFINITY, totalmem());
  return mostEnvironmentsOf(availableParallelism(), bytes / 1024 / 1024);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Routed, ServiceModel } from './model.ts';
import { newerOperations } from './newer-operations.ts';
import type { OperationModel } from './operation-model.ts';
import { decode, encodeOutput, identifyService, loadModels, route, validate } from './protocol.ts';
import { arbitraryStructure } from './testing/arbitrary-of-shape.ts';
import { type ClientName, fromSdk, hasClient, readBy, sentBy, toSdk } from './testing/sdk-oracle.ts';

const models = await loadModels();
const requestId = '6c3ad2c1-8f2b-4c0f-9f3e-0a3a4a0f7a11';

for (const service of Object.values(models).filter(hasClient)) {
  test(`${service.name}: every request of the SDK client is routed to its operation and read as it was meant`, async () => {
    for (const operation of knownToClient(service)) await roundTripInput(service, operation);
  });

  test(`${service.name}: every answer is read by the SDK client as it was meant`, async () => {
    for (const operation of knownToClient(service)) {
      // Event streams are not encoded by this package.
      if (operation.output && !operation.events) await roundTripOutput(service, operation);
    }
  });
}

type Client = ServiceModel & { readonly name: ClientName };

/** All but those that only other clients know. */
function knownToClient({ name, operations }: Client): readonly OperationModel[] {
  const newer = newerOperations(name);
  return [...operations.values()].filter((operation) => !newer.some((each) => each.name === operation.name));
}

async function roundTripInput(service: Client, operation: OperationModel): Promise<void> {
  const property = fc.asyncProperty(inputsOf(operation), async (input) => {
    const sent = operation.input ? (toSdk(operation.input, input) as object) : {};
    const request = await sentBy(service.name, operation.name, sent);
    expect(identifyService(request)).toBe(service.name);
    const routed = route(service, request);
    expect(routed.operation.name).toBe(operation.name);
    const decoded = decode(routed, request);
    expect(withoutEmpty(decoded)).toEqual(withoutEmpty(input));
    validate(routed, decoded);
  });
  await fc.assert(property, { numRuns: 4 });
}

async function roundTripOutput(service: Client, operation: OperationModel): Promise<void> {
  const shape = operation.output!;
  const input = operation.input
    ? (toSdk(operation.input, fc.sample(inputsOf(operation), { numRuns: 1, seed: 1 })[0]) as object)
    : {};
  const routed: Routed = { service, operation, labels: {}, parameters: new Map() };
  const property = fc.asyncProperty(arbitraryStructure(shape), async (output) => {
    const read = await readBy(service.name, operation.name, input, encodeOutput(routed, output, requestId));
    expect(withoutEmpty(fromSdk(shape, read)), operation.name).toEqual(withoutEmpty(output));
  });
  await fc.assert(property, { numRuns: 4 });
}

function inputsOf({ input }: OperationModel): fc.Arbitrary<Record<string, unknown>> {
  return input ? arbitraryStructure(input) : fc.constant({});
}

/** The query protocol and XML cannot tell an empty structure from an absent one. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((entry) => !isEmpty(entry));
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, withoutEmpty(entry)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => !isEmpty(entry)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value) && Object.keys(value).length === 0;
}

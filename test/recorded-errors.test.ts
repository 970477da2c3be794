/**
 * Errors as AWS answered them: each row is a situation that LocalStack's test suite was recorded in on AWS (test, label and
 * date), what was there before, the call, and the answer. Of the recordings those whose operation is here.
 */
import { describe, expect, test } from 'vitest';
import apigateway from './recorded-errors/apigateway.json' with { type: 'json' };
import iam from './recorded-errors/iam.json' with { type: 'json' };
import lambda from './recorded-errors/lambda.json' with { type: 'json' };
import logs from './recorded-errors/logs.json' with { type: 'json' };
import sts from './recorded-errors/sts.json' with { type: 'json' };
import { type World, worlds } from './recorded-errors/worlds.ts';

type Row = [situation: string, given: string, call: string, input: object, status: number, code: string, text: string];
type Command = new (input: object) => never;

/** `Code` is the query services' code on the wire. */
interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly Code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const tables = { apigateway, iam, lambda, logs, sts } as unknown as Readonly<Record<string, Row[]>>;

describe.each(Object.entries(tables))('%s', (_service, rows) => {
  test.each(rows)('%s', async (_situation, given, call, input, status, code, text) => {
    const world = await worlds[given]!();
    const SomeCommand = Object.entries(world.commands).find(([name]) => name === `${call}Command`)?.[1] as Command;
    const command = new SomeCommand(filled(input, world) as object);
    const error = await world.client.send(command).then(
      () => ({}) as Thrown,
      (thrown: Thrown) => thrown,
    );
    expect([error.$metadata?.httpStatusCode, error.Code ?? error.name]).toEqual([status, code]);
    // A message that is null is none to the SDK, which makes up its own.
    if (text !== '<null>') expect(error.message).toBe(filled(text, world));
  });
});

/** `<name>` is what the world calls so; bytes are written as Latin-1, or as how many of one. */
function filled(value: unknown, world: World): unknown {
  if (typeof value === 'string') return filledText(value, world);
  if (Array.isArray(value)) return value.map((entry) => filled(entry, world));
  if (typeof value !== 'object' || value === null) return value;
  if ('latin1' in value) return Buffer.from(String(value.latin1), 'latin1');
  if ('repeat' in value) return Buffer.alloc(Number(value.repeat));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, filled(entry, world)]));
}

function filledText(text: string, { names }: World): string | number {
  const [, whole = ''] = /^<([^>]+)>$/.exec(text) ?? [];
  return names[whole] ?? text.replace(/<([^>]+)>/g, (_, name: string) => String(names[name] ?? `<${name}>`));
}

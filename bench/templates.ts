import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildRevision } from './built-revision.ts';
import { median, round2 } from './median.ts';

// A loop over 50 items with map accesses and conditions: by our engine, by that of another revision when one is named, and by
// velocityjs, in turns. Template and body are parsed once.
const template = `#set($root = $input.path('$'))
[#foreach($item in $root.items)
#if($item.price > 20 && $item.kind == "fish"){"id": "$item.id", "name": "$item.name"}#else{}#end
#if($foreach.hasNext),#end
#end]`;
const items = Array.from({ length: 50 }, (_, id) => ({
  id,
  name: `pet ${id}`,
  kind: id % 3 ? 'fish' : 'dog',
  price: id * 2,
}));
const body = JSON.stringify({ items });
const turns = 9;
const renderings = 400;

const revision = process.argv[2];
const other = revision === undefined ? undefined : buildRevision(revision);
const engines = new Map<string, () => string>([['here', await ourEngine(join(import.meta.dirname, '..'))]]);
if (other && revision) engines.set(revision, await ourEngine(other.folder));
const velocityjs = velocityjsEngine();
if (velocityjs) engines.set('velocityjs', velocityjs);
const taken = new Map([...engines.keys()].map((name) => [name, [] as number[]]));
for (let turn = 0; turn < turns; turn++)
  for (const [name, render] of engines) taken.get(name)?.push(microseconds(render));
other?.remove();
tell();

type Template = { readonly render: (variables: Map<string, unknown>) => string };

/** The engine of a checkout of this repository; its folder had another name once. */
async function ourEngine(folder: string): Promise<() => string> {
  const rooms = ['templates', 'vtl'].map((room) => join(folder, 'src/execute-api', room)).find(existsSync);
  const { compileTemplate } = (await import(`${rooms}/compile-template.ts`)) as {
    compileTemplate(text: string): Template;
  };
  const { inputObject } = (await import(`${rooms}/input-object.ts`)) as {
    inputObject(body: string, from: object): unknown;
  };
  const none = new Map();
  const compiled = compileTemplate(template);
  const input = inputObject(body, { path: none, querystring: none, header: none });
  return () => compiled.render(new Map([['input', input]]));
}

interface Velocityjs {
  parse(text: string): unknown;
  readonly Compile: new (parsed: unknown) => { render(context: object): string };
}

/** Undefined where it is not installed. */
function velocityjsEngine(): (() => string) | undefined {
  try {
    const { parse, Compile } = createRequire(import.meta.url)('velocityjs') as Velocityjs;
    const compiled = new Compile(parse(template));
    const root = JSON.parse(body) as unknown;
    return () => compiled.render({ input: { path: () => root } });
  } catch {
    return undefined;
  }
}

function microseconds(render: () => string): number {
  for (let time = 0; time < renderings / 4; time++) render();
  const began = process.hrtime.bigint();
  for (let time = 0; time < renderings; time++) render();
  return Number(process.hrtime.bigint() - began) / renderings / 1000;
}

function tell(): void {
  const ours = taken.get('here') ?? [];
  const against = (name: string) =>
    round2(median((taken.get(name) ?? []).map((time, turn) => time / (ours[turn] ?? 1))));
  const figure = {
    figure: 'templates',
    renderUs: Math.round(median(ours)),
    ...(velocityjs ? { timesFasterThanVelocityjs: against('velocityjs') } : { leftOut: 'velocityjs is not installed' }),
    ...(revision === undefined ? {} : { [`timesFasterThan ${revision}`]: against(revision) }),
  };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

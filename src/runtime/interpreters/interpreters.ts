import { runtimeErrors } from '../runtime-errors.ts';
import { findInterpreters } from './candidates.ts';
import type { ChosenInterpreter } from './choose-interpreter.ts';
import { chooseInterpreter } from './choose-interpreter.ts';
import type { Interpreter } from './interpreter.ts';
import { probeNode } from './probe-node.ts';
import { probePython } from './probe-python.ts';
import type { Language, RuntimeIdentifier } from './runtime-identifier.ts';
import { parseRuntime } from './runtime-identifier.ts';

/** The interpreters of this machine: looked for when the first function needs one, and then remembered. */
export interface Interpreters {
  /**
   * Throws NotImplementedException for a runtime that does not run here at all and InvalidRuntimeException when no
   * interpreter of its language was found.
   */
  resolve(runtime: string): Promise<ChosenInterpreter>;
  /** Runtime to what was resolved so far, for people. */
  known(): Record<string, string>;
}

/**
 * `fixed` names a binary for a runtime, such as `{'python3.9': '/opt/python/bin/python3.9'}`. `refuses` tells why
 * functions cannot run on an interpreter that is there; undefined when they can.
 */
export function createInterpreters(
  refuses: (interpreter: Interpreter) => Promise<string | undefined>,
  fixed: Readonly<Record<string, string>> = {},
): Interpreters {
  const overrides = new Map(Object.entries(fixed));
  const found = new Map<Language, Promise<Interpreter[]>>();
  const resolved = new Map<string, Promise<ChosenInterpreter>>();
  const descriptions = new Map<string, string>();

  const candidates = (language: Language): Promise<Interpreter[]> => {
    const known = found.get(language) ?? findInterpreters(language);
    found.set(language, known);
    return known;
  };
  const look = async (runtime: string, wanted: RuntimeIdentifier): Promise<ChosenInterpreter> => {
    const override = overrides.get(runtime);
    const probe = wanted.language === 'python' ? probePython : probeNode;
    const own = override === undefined ? await candidates(wanted.language) : [await probe(override)];
    const there = own.filter((interpreter) => interpreter !== undefined);
    const chosen = chooseInterpreter(runtime, wanted, await accepted(there, refuses));
    descriptions.set(runtime, `${chosen.interpreter.path} (${chosen.interpreter.version})`);
    return chosen;
  };
  const resolve = async (runtime: string): Promise<ChosenInterpreter> => {
    const wanted = parseRuntime(runtime);
    if (!wanted) throw runtimeErrors.runtimeNotImplemented(runtime);
    const known = resolved.get(runtime) ?? look(runtime, wanted);
    resolved.set(runtime, known);
    known.catch(() => {
      // What was not found may be installed in the meantime.
      resolved.delete(runtime);
      found.delete(wanted.language);
    });
    return known;
  };
  return { resolve, known: () => Object.fromEntries(descriptions) };
}

/** Those that functions can run on. Throws InvalidRuntimeException when there are some, and all are refused. */
async function accepted(
  interpreters: readonly Interpreter[],
  refuses: (interpreter: Interpreter) => Promise<string | undefined>,
): Promise<Interpreter[]> {
  const judged = await Promise.all(interpreters.map(async (each) => ({ each, why: await refuses(each) })));
  const usable = judged.filter(({ why }) => why === undefined).map(({ each }) => each);
  const [first] = judged;
  if (usable.length === 0 && first?.why) throw runtimeErrors.interpreterRefused(first.each.path, first.why);
  return usable;
}

import { simulationErrors } from './errors.ts';
import { policiesIn, type Simulation } from './simulation.ts';

/** Steps of comparing texts with the patterns of all policies, at worst: for one question, and for one answer. */
const mostSteps = { question: 400_000_000, answer: 4_000_000_000 };

/** Statements that one answer may have to show. */
const mostStatements = 100_000;

/**
 * Keeps a simulation within what a server can do beside its other work. Throws InvalidInput.
 * INVARIANT: comparing takes at most the length of the text times that of the pattern.
 */
export function checkWork(simulation: Simulation, actions: number): void {
  const policies = policiesIn(simulation);
  const questions = actions * simulation.resources.length;
  const characters = policies.reduce((sum, { source }) => sum + (source.text?.length ?? 0), 0);
  const statements = policies.reduce((sum, policy) => sum + policy.statements.length, 0);
  const steps = characters * textLength(simulation);
  const isTooMuch = steps > mostSteps.question || steps * questions > mostSteps.answer;
  if (isTooMuch || statements * questions > mostStatements) throw simulationErrors.tooLarge();
}

/** The longest text that a pattern is held against; a key of many values holds each of them against it. */
function textLength({ actions, resources, contextValues }: Simulation): number {
  const longest = [...actions, ...resources].reduce((most, { length }) => Math.max(most, length), 0);
  return contextValues.reduce((sum, { length }) => sum + length + 1, longest);
}

import { simulationErrors } from './errors.ts';
import { policiesIn, type Simulation } from './simulation.ts';

/** Steps of comparing texts with the patterns of all policies, at worst: for one question, and for one answer. */
const mostSteps = { question: 150_000_000, answer: 4_000_000_000 };

/** Questions that one answer may have to show, and statements. */
const most = { questions: 10_000, statements: 100_000 };

/** What it takes to begin with a value, in steps. */
const stepsOfValue = 32;

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
  const isTooMuchToShow = questions > most.questions || statements * questions > most.statements;
  if (isTooMuch || isTooMuchToShow) throw simulationErrors.tooLarge();
}

/** The longest text that a pattern is held against; a key of many values holds each of them against it. */
function textLength({ actions, resources, contextValues }: Simulation): number {
  const lengths = contextValues.map((values) => values.reduce((sum, { length }) => sum + length + stepsOfValue, 0));
  return [...actions, ...resources].reduce((longest, { length }) => Math.max(longest, length), Math.max(0, ...lengths));
}

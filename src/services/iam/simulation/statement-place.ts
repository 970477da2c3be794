import type { CompiledPolicy, CompiledStatement } from '../../../policy/index.ts';
import type { Position } from '../../../wire/models/iam.ts';

/**
 * Where the simulator sees a statement begin: in a list, where what stands before it ended, the bracket or the statement
 * before; alone, behind its brace.
 * https://docs.aws.amazon.com/cli/latest/reference/iam/simulate-custom-policy.html
 */
export function startOf({ index, position, source }: CompiledStatement, { statements }: CompiledPolicy): Position {
  const before = statements[index - 1];
  if (before) return endOf(before);
  const text = source.text ?? '';
  const bracket = text.slice(0, position.start).trimEnd();
  if (!bracket.endsWith('[')) return { Line: position.line, Column: position.column + 1 };
  return placeBehind(bracket);
}

/** Behind the closing brace. */
export function endOf({ position: { endLine, endColumn } }: CompiledStatement): Position {
  return { Line: endLine, Column: endColumn };
}

function placeBehind(text: string): Position {
  const lines = text.split('\n');
  return { Line: lines.length, Column: (lines.at(-1)?.length ?? 0) + 1 };
}

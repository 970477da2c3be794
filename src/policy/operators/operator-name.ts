import { operators } from './table.ts';

type SetOperator = 'ForAllValues' | 'ForAnyValue';

/** An operator as a policy writes it, taken apart: `ForAnyValue:StringLikeIfExists`. */
export interface OperatorName {
  readonly set: SetOperator | undefined;
  /** A row of the table, or `Null`. */
  readonly base: string;
  readonly ifExists: boolean;
}

const written = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+)$/;

/** Undefined when there is no such operator. Null takes no IfExists. */
export function parseOperator(text: string): OperatorName | undefined {
  const [, set, name = ''] = written.exec(text) ?? [];
  const ifExists = name.endsWith('IfExists');
  const base = ifExists ? name.slice(0, -'IfExists'.length) : name;
  if (!operators.has(base) && (base !== 'Null' || ifExists)) return undefined;
  return { set: set as SetOperator | undefined, base, ifExists };
}

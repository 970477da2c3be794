import { legacyParsingError } from '../errors.ts';
import { readDate } from '../operators/date.ts';
import { parseOperator } from '../operators/operator-name.ts';
import type { WrittenStatement } from '../text/parse.ts';
import type { Rule } from './rule.ts';

/** What IAM's older parser refuses after the grammar: an Effect in the wrong case, dates that are none. */
export const legacyParse: Rule = ({ statements }) => {
  for (const statement of statements) {
    if (statement.effect !== 'Allow' && statement.effect !== 'Deny') throw legacyParsingError();
    if (!datesAreDates(statement)) throw legacyParsingError();
  }
};

function datesAreDates({ conditions }: WrittenStatement): boolean {
  const dates = conditions.filter(({ operator }) => parseOperator(operator)?.base.startsWith('Date'));
  return dates.every(({ values }) => values.every((value) => readDate(value) !== undefined));
}

// Policies that are as long as they may be, or longer, and made to take time.

export const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

export function policyOf(Statement: unknown): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

export function manyStatements(count: number): string {
  return policyOf(Array.from({ length: count }, () => allow));
}

/** As many statements that name a service and an API of their own as this many characters hold. */
export function manyServices(characters: number): string {
  const statement = (at: number) => ({ ...allow, Action: `s${at}:G`, Resource: `arn:aws:s${at}:::b${at}/*` });
  return policyOf(Array.from({ length: Math.floor(characters / 75) }, (_, at) => statement(at)));
}

/** One condition with as many values as this many characters hold. */
export function manyValues(operator: string, value: (at: number) => string, characters: number): string {
  const values: string[] = [];
  for (let at = 0, length = 200; ; at++) {
    length += value(at).length + 3;
    if (length > characters) break;
    values.push(value(at));
  }
  return policyOf({ ...allow, Condition: { [operator]: { 'aws:SourceIp': values } } });
}

/** A pattern that nearly matches everywhere in a text of one letter, as long as the policy may be. */
export function slowGlob(start: string, piece: string, characters: number): string {
  return policyOf({ ...allow, Resource: `${start}${piece.repeat(Math.ceil((characters - 200) / piece.length))}b` });
}

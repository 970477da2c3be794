type Defined<Value> = { [Name in keyof Value]?: Exclude<Value[Name], undefined> };

/** The members that are there. */
export function definedOnly<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Defined<Value>;
}

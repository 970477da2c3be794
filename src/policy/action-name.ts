/** An action as it is compared: actions have no case. */
export interface ActionName {
  /** In lower case. */
  readonly lower: string;
  readonly service: string;
}

/** The names asked about last, for few actions make up most requests. */
const known = new Map<string, ActionName>();
const mostKnown = 1024;

export function actionName(action: string): ActionName {
  return known.get(action) ?? learn(action);
}

function learn(action: string): ActionName {
  if (known.size >= mostKnown) known.clear();
  const name = { lower: action.toLowerCase(), service: serviceOf(action) };
  known.set(action, name);
  return name;
}

/** The part of an action before the colon, in lower case: `execute-api` of `execute-api:Invoke`. */
export function serviceOf(action: string): string {
  const colon = action.indexOf(':');
  return (colon < 0 ? action : action.slice(0, colon)).toLowerCase();
}

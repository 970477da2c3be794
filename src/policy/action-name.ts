/** An action as it is compared: actions have no case. */
export interface ActionName {
  /** In lower case. */
  readonly lower: string;
  readonly service: string;
}

/** The names asked about last, for few actions make up most requests. No action of AWS is longer than these. */
const known = new Map<string, ActionName>();
const mostKnown = 1024;
const longestKnown = 128;

/** Made once for each name, as far as names are remembered. */
export function actionName(action: string): ActionName {
  return known.get(action) ?? learn(action);
}

function learn(action: string): ActionName {
  const name = { lower: action.toLowerCase(), service: serviceOf(action) };
  if (action.length > longestKnown) return name;
  if (known.size >= mostKnown) known.clear();
  known.set(action, name);
  return name;
}

/** The part of an action before the colon, in lower case: `execute-api` of `execute-api:Invoke`. */
export function serviceOf(action: string): string {
  const colon = action.indexOf(':');
  return (colon < 0 ? action : action.slice(0, colon)).toLowerCase();
}

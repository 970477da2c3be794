/** Parameters by the dots of their names: `Tags.member.1.Key=a` is a leaf under Tags, member, 1, Key. */
export interface ParameterTree {
  value: string | undefined;
  readonly branches: Map<string, ParameterTree>;
}

/** Names with more dots are no member of any input; dropping them bounds the tree. */
const deepest = 16;

/** Builds the tree. Of a name that is given twice the first value counts. */
export function parameterTree(parameters: ReadonlyMap<string, readonly string[]>): ParameterTree {
  const root: ParameterTree = { value: undefined, branches: new Map() };
  for (const [name, [value]] of parameters) {
    const steps = name.split('.', deepest + 1);
    if (steps.length <= deepest) steps.reduce(branch, root).value ??= value;
  }
  return root;
}

function branch(tree: ParameterTree, step: string): ParameterTree {
  let next = tree.branches.get(step);
  if (!next) {
    next = { value: undefined, branches: new Map() };
    tree.branches.set(step, next);
  }
  return next;
}

/** The numbered branches in the order of their numbers, whatever the gaps: nothing is allocated for an index but its entry. */
export function numbered(tree: ParameterTree | undefined): ParameterTree[] {
  const entries = [...(tree?.branches ?? [])].filter(([step]) => /^\d{1,15}$/.test(step));
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, entry]) => entry);
}

/** What the compilation of a template shares: a slot for each variable, and what a block costs. */
export interface Names {
  readonly slots: Map<string, number>;
  /** Steps of the block that is being compiled. */
  cost: number;
}

export function names(): Names {
  return { slots: new Map(), cost: 0 };
}

export function slotOf({ slots }: Names, name: string): number {
  const slot = slots.get(name) ?? slots.size;
  slots.set(name, slot);
  return slot;
}

/** Something that is made when it is first asked for, and perhaps again later. */
export interface MadeWhenAsked<Made> {
  /** May throw. */
  readonly make: () => Made;
  /** Undefined: it is not made. */
  made: Made | 'failed' | undefined;
  /** Since it was last looked for what can go. */
  asked: boolean;
}

export interface Makings<Made> {
  /** What nobody has asked for yet. */
  readonly blank: Pick<MadeWhenAsked<Made>, 'made' | 'asked'>;
  /** Undefined for what cannot be made. */
  made(one: MadeWhenAsked<Made>): Made | undefined;
  forget(one: MadeWhenAsked<Made>): void;
}

/** Of at most `most` what was made is kept, those first that were asked for lately. `onDefect` takes what `make` throws, once. */
export function madeWhenAsked<Made>(most: number, onDefect: (error: unknown) => void): Makings<Made> {
  const kept = new Set<MadeWhenAsked<Made>>();

  function forget(one: MadeWhenAsked<Made>): void {
    kept.delete(one);
    one.made = undefined;
  }

  /** Takes a second round where all were asked for. */
  function makeRoom(): void {
    for (let round = 0; round < 2 && kept.size >= most; round++) {
      for (const one of kept) {
        if (!one.asked) forget(one);
        one.asked = false;
      }
    }
  }

  function makeNow(one: MadeWhenAsked<Made>): Made | undefined {
    makeRoom();
    kept.add(one);
    try {
      one.made = one.make();
      return one.made;
    } catch (error) {
      one.made = 'failed';
      onDefect(error);
      return undefined;
    }
  }

  return {
    blank: { made: undefined, asked: false },
    made(one) {
      one.asked = true;
      const { made } = one;
      if (made === undefined) return makeNow(one);
      return made === 'failed' ? undefined : made;
    },
    forget,
  };
}

/** What is kept of one thing: its own texts and numbers, and references to what lives long anyhow. */
export interface Row {
  readonly texts: (string | undefined)[];
  readonly numbers: number[];
  readonly references: unknown[];
}

/** Rows kept beside V8's heap: texts as bytes of one buffer, numbers as they are. */
export interface PackedSlots {
  /** Overwrites a slot. False, and the slot is not to be read, when the row is too long or not Latin-1. */
  write(slot: number, row: Row): boolean;
  read(slot: number): Row;
  /** The first text of a row. */
  first(slot: number): string;
}

/** Most texts and numbers of a row; and bytes of its texts together. */
const mostTexts = 12;
const mostNumbers = 4;
const mostBytes = 2048;

/** In place of a length. */
const noText = -1;

interface Slot {
  readonly lengths: Int16Array;
  readonly numbers: Float64Array;
  readonly references: unknown[];
  /** How many of each there are. */
  texts: number;
  counted: number;
  referred: number;
}

/**
 * INVARIANT: a row is written into what is there, and is no object of its own: V8 neither copies nor marks it. Memory is
 * taken when it is first needed.
 */
export function packedSlots(capacity: number): PackedSlots {
  const slots: Slot[] = [];
  let bytes: Buffer | undefined;
  const textsOf = (slot: number) => cut(slots[slot]!, bytes!, slot * mostBytes);
  return {
    write(slot, row) {
      const text = row.texts.join('');
      if (row.texts.length > mostTexts || row.numbers.length > mostNumbers) return false;
      if (text.length > mostBytes || /[^\0-\xff]/.test(text)) return false;
      bytes ??= Buffer.allocUnsafeSlow(capacity * mostBytes);
      bytes.write(text, slot * mostBytes, 'latin1');
      slots[slot] ??= emptySlot();
      fill(slots[slot], row);
      return true;
    },
    read(slot) {
      const { numbers, counted, references, referred } = slots[slot]!;
      return {
        texts: textsOf(slot),
        numbers: [...numbers.subarray(0, counted)],
        references: references.slice(0, referred),
      };
    },
    first: (slot) => textsOf(slot)[0] ?? '',
  };
}

function emptySlot(): Slot {
  const lengths = new Int16Array(mostTexts);
  return { lengths, numbers: new Float64Array(mostNumbers), references: [], texts: 0, counted: 0, referred: 0 };
}

function fill(slot: Slot, { texts, numbers, references }: Row): void {
  for (let at = 0; at < texts.length; at++) slot.lengths[at] = texts[at]?.length ?? noText;
  for (let at = 0; at < numbers.length; at++) slot.numbers[at] = numbers[at]!;
  for (let at = 0; at < references.length; at++) slot.references[at] = references[at];
  slot.texts = texts.length;
  slot.counted = numbers.length;
  slot.referred = references.length;
}

function cut({ lengths, texts }: Slot, bytes: Buffer, start: number): Row['texts'] {
  let from = start;
  return Array.from({ length: texts }, (_, at) => {
    const length = lengths[at]!;
    if (length === noText) return undefined;
    from += length;
    return bytes.toString('latin1', from - length, from);
  });
}

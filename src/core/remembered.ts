/** Longer texts are worked out anew each time: what is remembered stays small. */
const longest = 1024;

/**
 * Works out what follows from a text, and remembers it, for clients say the same many times. When there is too much of it all
 * is forgotten. INVARIANT: `make` looks at nothing but the text.
 */
export function remembered<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > longest) return make(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}

/** Whether a UTF-16 code unit fits. */
export type CharacterTest = (code: number) => boolean;

/** A parsed regular expression: the part of Java's that has no need of backtracking. */
export type Expression =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  | {
      readonly kind: 'repeat';
      readonly part: Expression;
      readonly least: number;
      /** Infinity for no bound. */
      readonly most: number;
      readonly lazy: boolean;
    };

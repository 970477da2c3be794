import { Drawing } from './drawings.tsx';

/** A signpost where the way forks: to the canary release, or to the other. */
export function SignpostDrawing() {
  return (
    <Drawing>
      <path d="M32 54V6M32 12H52L58 18 52 24H32M32 28H14L8 34 14 40H32" />
    </Drawing>
  );
}

/** A chest of answers: open where the answer was in it. */
export function ChestDrawing({ open }: { readonly open: boolean }) {
  return (
    <Drawing>
      <path d="M8 30H56V52H8ZM32 36V42" />
      <path d={open ? 'M8 30 14 8H50L56 30' : 'M8 30V22Q32 8 56 22V30'} />
    </Drawing>
  );
}

/** The house at the end of the way: a back end, crossed out where it failed. */
export function HouseDrawing({ failed }: { readonly failed: boolean }) {
  return (
    <Drawing>
      <path d="M6 28 32 6 58 28M12 24V53H52V24M26 53V36H38V53" />
      {failed && <path d="M10 14 54 52M54 14 10 52" strokeWidth={5} />}
    </Drawing>
  );
}

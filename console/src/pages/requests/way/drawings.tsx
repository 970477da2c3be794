import type { ReactNode } from 'react';

/** How a gate stood when the request came to it. */
export type GateState = 'open' | 'closed' | 'barred';

/** The words beside a drawing say all that it says. */
export function Drawing({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 64 56" className="way-drawing" aria-hidden="true">
      {children}
    </svg>
  );
}

const doors: Readonly<Record<GateState, string>> = {
  open: 'M15 22 21 26V48L15 52M49 22 43 26V48L49 52',
  closed: 'M15 24H49V52H15ZM32 24V52M28 38H29M35 38H36',
  barred: 'M15 24H49V52H15ZM32 24V52',
};

/** A gate of a checkpoint: its doors open, shut, or shut and barred. */
export function GateDrawing({ state }: { readonly state: GateState }) {
  return (
    <Drawing>
      <path d="M13 10V54M51 10V54M11 17H53" />
      <path d="M4 11Q32 3 60 11" strokeWidth={5} />
      <path d={doors[state]} />
      {state === 'open' && <path d="M32 52V32M27 37 32 31 37 37" />}
      {state === 'barred' && <path d="M9 27 55 49M55 27 9 49" strokeWidth={5} />}
    </Drawing>
  );
}

/** Whoever comes: in a sedge hat, with a staff; unknown ones are drawn in dashes. */
export function TravellerDrawing({ known }: { readonly known: boolean }) {
  return (
    <Drawing>
      <g strokeDasharray={known ? undefined : '4 3'}>
        <path d="M14 20Q32 2 50 20Z" />
        <path d="M24 20V24Q32 31 40 24V20" />
        <path d="M26 28Q16 34 16 53H48Q48 34 38 28" />
      </g>
      <path d="M53 24V54" />
    </Drawing>
  );
}

export type SealState = 'matched' | 'refused' | 'missing' | 'none';

/** The seal on the papers: whole, crossed out, or not there. */
export function SealDrawing({ state }: { readonly state: SealState }) {
  return (
    <Drawing>
      <circle cx={32} cy={30} r={21} strokeDasharray={state === 'matched' || state === 'refused' ? undefined : '5 4'} />
      {state === 'matched' && <path d="M22 31 29 38 43 22" strokeWidth={5} />}
      {state === 'refused' && <path d="M23 21 41 39M41 21 23 39" strokeWidth={5} />}
      {state === 'missing' && <path d="M24 30H40" strokeWidth={5} />}
    </Drawing>
  );
}

/** A wooden tablet with the status of the answer. */
export function TabletDrawing({ status }: { readonly status: number | undefined }) {
  return (
    <Drawing>
      <path d="M8 20 32 6 56 20V52H8Z" />
      <text x={32} y={43} textAnchor="middle">
        {status ?? '?'}
      </text>
    </Drawing>
  );
}

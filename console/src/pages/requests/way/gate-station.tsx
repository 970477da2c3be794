import { useTexts } from '../../../preferences.tsx';
import { GateDrawing } from './drawings.tsx';
import { Station, type Tone } from './station.tsx';
import type { Gate } from './stations.ts';
import { texts } from './texts.ts';

const tones = { open: 'good', closed: 'calm', barred: 'bad' } as const satisfies Record<Gate['state'], Tone>;

interface GateStationProps {
  readonly gate: Gate;
  readonly chosen?: boolean;
  /** Absent: it is only looked at. */
  readonly onChoose?: () => void;
}

/** A gate, whether it opened and whether it decided; it can be chosen, so that its statements are shown. */
export function GateStation({ gate, chosen = false, onChoose }: GateStationProps) {
  if (!onChoose) return <GateLooks gate={gate} />;
  return (
    <button type="button" className="way-gate" aria-pressed={chosen} onClick={onChoose}>
      <GateLooks gate={gate} />
    </button>
  );
}

function GateLooks({ gate: { layer, state, statements, decides } }: Pick<GateStationProps, 'gate'>) {
  const t = useTexts(texts);
  const matched = statements.filter((statement) => statement.matched).length;
  return (
    <span className="way-gate-looks">
      <Station
        drawing={<GateDrawing state={state} />}
        title={layerName(t, layer)}
        word={t[state]}
        tone={decides && state === 'closed' ? 'bad' : tones[state]}
        notes={[t.counted(matched, statements.length)]}
      />
      {decides && <span className="way-decides">{t.decided}</span>}
    </span>
  );
}

/** The kind of policy, as AWS calls it. */
export function layerName(t: (typeof texts)['en'], layer: string): string {
  const { rcp, scp, resource, trust, identity, boundary, session, endpoint } = t;
  const names: Readonly<Record<string, string>> = { rcp, scp, resource, trust, identity, boundary, session, endpoint };
  return names[layer] ?? layer;
}

import type { Ruling } from '../../records.ts';
import { GateStation } from './way/gate-station.tsx';
import { gatesOf } from './way/stations.ts';
import './way/way.css';

interface GatesProps {
  readonly ruling: Ruling;
  /** Id of the gate that was chosen. */
  readonly chosen?: string | undefined;
  /** Absent: the gates are only looked at. */
  readonly onChoose?: (gate: string) => void;
}

/** The layers of one question to the policies in the order of enforcement, each a gate that opened or did not. */
export function Gates({ ruling, chosen, onChoose }: GatesProps) {
  return (
    <ol className="way">
      {gatesOf(ruling).map((gate) => (
        <li key={gate.id}>
          <GateStation
            gate={gate}
            chosen={gate.id === chosen}
            {...(onChoose && { onChoose: () => onChoose(gate.id) })}
          />
        </li>
      ))}
    </ol>
  );
}

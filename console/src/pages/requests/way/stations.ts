import type { Effect, RequestRecord, RuledLayer, Ruling } from '../../../records.ts';
import type { GateState, SealState } from './drawings.tsx';

/** One layer of policies that a question had to pass. */
export interface Gate extends RuledLayer {
  readonly id: string;
  readonly action: string;
  readonly state: GateState;
  readonly decides: boolean;
}

const states: Readonly<Record<Effect, GateState>> = {
  allow: 'open',
  'implicit-deny': 'closed',
  'explicit-deny': 'barred',
};

/** The gates of one question to the policies, in the order of enforcement. */
export function gatesOf({ action, resource, layer: decisive, layers }: Ruling): readonly Gate[] {
  return layers.map((layer, at) => ({
    ...layer,
    id: `${action} ${resource} ${at}`,
    action,
    state: states[layer.effect],
    decides: layer.layer === decisive,
  }));
}

/** How the signature stood at the checkpoint. */
export function sealOf({ signature, principal, error }: RequestRecord): SealState {
  if (signature?.matched || principal) return 'matched';
  if (signature?.matched === undefined) return 'none';
  return error?.code.startsWith('MissingAuthenticationToken') ? 'missing' : 'refused';
}

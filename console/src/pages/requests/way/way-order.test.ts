import { expect, test } from 'vitest';
import type { RequestStation, Ruling } from '../../../records.ts';
import { stopsOf } from './way-order.ts';

const ruling = (action: string) => ({ action }) as Ruling;
const station = (name: RequestStation['station']): RequestStation => ({ station: name, passed: true });

function order(actions: readonly string[], stations: readonly RequestStation['station'][]): readonly string[] {
  const stops = stopsOf(actions.map(ruling), stations.map(station));
  return stops.map((stop) => ('ruling' in stop ? stop.ruling.action : stop.station.station));
}

const [invoke, call] = ['execute-api:Invoke', 'lambda:InvokeFunction'];

test.each<[string, readonly string[], readonly RequestStation['station'][], readonly string[]]>([
  [
    'a policy of the API, then its key and its limits',
    [invoke],
    ['apiKey', 'throttle'],
    [invoke, 'apiKey', 'throttle'],
  ],
  [
    'who may call a function is asked before it',
    [invoke, call],
    ['throttle', 'integration'],
    [invoke, 'throttle', call, 'integration'],
  ],
  ['so it is where the API asks nobody', [call], ['throttle', 'integration'], ['throttle', call, 'integration']],
  [
    'an authorizer stands before the policies',
    [call, invoke],
    ['canary', 'authorizer', 'apiKey'],
    ['canary', 'authorizer', call, invoke, 'apiKey'],
  ],
  ['the control plane has no stations', ['iam:GetUser'], [], ['iam:GetUser']],
])('%s', (_, actions, stations, expected) => expect(order(actions, stations)).toEqual(expected));

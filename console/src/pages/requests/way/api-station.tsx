import { useTexts } from '../../../preferences.tsx';
import type { RequestStation } from '../../../records.ts';
import { stationTexts } from './api-station-texts.ts';
import { GateDrawing } from './drawings.tsx';
import { Station } from './station.tsx';
import { ChestDrawing, HouseDrawing, SignpostDrawing } from './station-drawings.tsx';

interface ApiStationProps {
  readonly station: RequestStation;
  /** The usage plan through which an API key let the request in. */
  readonly usagePlanId: string | undefined;
}

/** A place on the way where the API asked for more than policies, and how it went there. */
export function ApiStation({ station, usagePlanId }: ApiStationProps) {
  const t = useTexts(stationTexts);
  const { station: kind, passed, cached, name } = station;
  const words = { canary: name, cache: cached ? t.hit : t.miss, authorizer: t.vouched } as const;
  const word = words[kind as keyof typeof words] ?? t[kind === 'integration' ? 'answered' : 'opened'];
  return (
    <Station
      drawing={<StationDrawing station={station} />}
      title={t[kind]}
      word={passed ? word : t[kind === 'integration' ? 'failed' : 'refused']}
      tone={passed ? 'good' : 'bad'}
      notes={notesOf(station, usagePlanId, t)}
    />
  );
}

function StationDrawing({ station: { station, passed, cached = false } }: Pick<ApiStationProps, 'station'>) {
  if (station === 'canary') return <SignpostDrawing />;
  if (station === 'cache') return <ChestDrawing open={cached} />;
  if (station === 'integration') return <HouseDrawing failed={!passed} />;
  return <GateDrawing state={passed ? 'open' : 'barred'} />;
}

function notesOf(each: RequestStation, usagePlanId: string | undefined, t: (typeof stationTexts)['en']) {
  const { station, name, type, principalId, cached, quotaLeft, uri, status, durationMs } = each;
  return [
    station === 'canary' ? undefined : name,
    type,
    station === 'apiKey' && usagePlanId ? t.plan(usagePlanId) : undefined,
    principalId,
    station === 'authorizer' && cached ? t.remembered : undefined,
    quotaLeft === undefined ? undefined : t.left(quotaLeft),
    uri && placeOf(uri),
    [status, durationMs === undefined ? undefined : `${durationMs} ms`].filter((part) => part !== undefined).join(', '),
  ];
}

/** The function where it is one, else the address. */
function placeOf(uri: string): string {
  return /\/functions\/arn:[^/]*:function:([^/]+)\/invocations$/.exec(uri)?.[1] ?? uri;
}

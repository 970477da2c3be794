import type { RequestExplanation } from '../../server/admin/requests.ts';

type TraceRecord = NonNullable<RequestExplanation['request']>;
type Station = NonNullable<TraceRecord['stations']>[number];

const titles: Readonly<Record<Station['station'], string>> = {
  canary: 'Canary',
  authorizer: 'Authorizer',
  apiKey: 'API key',
  validator: 'Validator',
  throttle: 'Limits',
  cache: 'Cache',
  integration: 'Endpoint',
};

/** Who called where no signature told: an authorizer may have named the caller, and let it in or not. */
export function vouchedFor({ stations = [], decisions }: TraceRecord): string {
  const authorizer = stations.find(({ station, passed }) => station === 'authorizer' && passed);
  if (!authorizer) return 'not proved';
  const whom = authorizer.principalId === undefined ? 'the holder of a token' : authorizer.principalId;
  const isDenied = decisions.some(({ effect }) => effect !== 'allow');
  return `${whom}, ${isDenied ? 'named' : 'let in'} by authorizer ${authorizer.name}`;
}

/** A line for each place on the way where more than policies was asked. */
export function stationLines({ stations = [], apiKey }: TraceRecord): string[] {
  return stations.map((each) => {
    const words = wordsOf(each, apiKey).filter((word) => word !== undefined);
    return `${titles[each.station].padEnd(10)} ${words.join(', ') || 'passed'}`;
  });
}

function wordsOf(each: Station, apiKey: TraceRecord['apiKey']): (string | undefined)[] {
  const { station, passed, name, type, cached, quotaLeft, uri, status, durationMs } = each;
  const answered = { true: 'answered before', false: 'answered anew' }[String(cached)];
  return [
    station === 'throttle' ? undefined : name,
    type,
    station === 'apiKey' && apiKey ? `usage plan ${apiKey.usagePlanId}` : undefined,
    station === 'throttle' ? `of ${name}` : undefined,
    uri,
    status === undefined ? undefined : `answered ${status}`,
    durationMs === undefined ? undefined : `${durationMs} ms`,
    answered,
    quotaLeft === undefined ? undefined : `${quotaLeft} left of the quota`,
    passed ? undefined : endWord(station),
  ];
}

function endWord(station: Station['station']): string {
  return station === 'integration' ? 'failed' : 'refused here';
}

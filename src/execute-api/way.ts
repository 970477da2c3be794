import { boundedText } from '../trace/bounded.ts';
import type { TracedStation } from '../trace/trace-record.ts';

/** What a request leaves of the stations that it came to; undefined until the first. */
export interface Way {
  stations: TracedStation[] | undefined;
}

/** A station that a request has come to and that has more to tell. */
export type Station = { -readonly [Member in keyof TracedStation]: TracedStation[Member] };

/** Longest text that is kept of a station, in characters. */
const longest = 512;

/** The request comes to a station: it has not passed it until that is said. */
export function comeTo(way: Way, station: TracedStation['station'], facts: Partial<TracedStation> = {}): Station {
  const here: Station = { station, passed: false, ...facts };
  way.stations ??= [];
  way.stations.push(here);
  return here;
}

/** A text of a station, cut. */
export function stationText(text: string): string {
  return boundedText(text, longest);
}

/** The address of a back end: queries and users may be secrets. */
export function stationUri(uri: string): string {
  return stationText(uri.replace(/[?#].*$/s, '').replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1'));
}

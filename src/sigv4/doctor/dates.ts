import { isoSeconds } from '../../core/clock.ts';
import { header } from '../../http/raw-request.ts';
import { signedDate } from '../signed-date.ts';
import type { Turning, Way } from './turning.ts';

/**
 * The string to sign holds the time of X-Amz-Date, or of Date when that is absent, in ISO 8601 basic format.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-string-to-sign
 */
export const dateTurnings: readonly Turning[] = [
  {
    id: 'date-of-date-header',
    told: () =>
      'The client signed the time of its Date header, but X-Amz-Date was sent too and counts; send one of them, or the same time in both.',
    ways: ({ request }) => {
      const date = header(request, 'date');
      return dates(signedDate(date)?.text, date);
    },
  },
  {
    id: 'date-form',
    told: (named) =>
      `The client wrote the time into the string to sign as ${named}; write it in ISO 8601 basic format, such as 20250131T235959Z.`,
    ways: ({ papers }) => {
      const at = papers.signed?.at ?? 0;
      const iso = isoSeconds(at);
      return dates(
        papers.date,
        iso,
        new Date(at).toISOString(),
        iso.slice(0, 10).replaceAll('-', ''),
        new Date(at).toUTCString(),
        `${at / 1000}`,
        `${at}`,
      );
    },
  },
];

function* dates(...texts: (string | undefined)[]): Generator<Way> {
  for (const date of texts) if (date !== undefined) yield { change: { date }, named: date };
}

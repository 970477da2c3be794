import './before-after.css';
import { besideEachOther, type LinePair } from './line-diff.ts';

interface BeforeAfterProps {
  readonly title: string;
  readonly headings: readonly [before: string, after: string];
  readonly before: string;
  readonly after: string;
}

/** Two versions of a text line by line: what goes is marked with a minus, what comes with a plus. */
export function BeforeAfter({ title, headings, before, after }: BeforeAfterProps) {
  return (
    <table className="before-after">
      <caption>{title}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{besideEachOther(before, after).map(row)}</tbody>
    </table>
  );
}

function row([was, is]: LinePair, at: number) {
  return (
    <tr key={`${at} ${was} ${is}`}>
      <Line mark={was === is ? ' ' : '-'} text={was} />
      <Line mark={was === is ? ' ' : '+'} text={is} />
    </tr>
  );
}

function Line({ mark, text }: { readonly mark: ' ' | '-' | '+'; readonly text: string | undefined }) {
  if (text === undefined) return <td />;
  return <td data-mark={mark}>{`${mark} ${text}`}</td>;
}

import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useTexts } from '../../../preferences.tsx';
import type { Failure } from '../../../records.ts';
import { firstDifference } from './first-difference.ts';
import { texts } from './texts.ts';
import './failure-pairs.css';

/** What of a statement did not fit: what the policy wants beside what the request had. */
export function FailurePairs({ failure }: { readonly failure: Failure }) {
  const t = useTexts(texts);
  const { expected, actual } = failure;
  const not = isNegated(failure);
  const had = actual === undefined ? [] : [actual].flat();
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: t.failed, value: partName(t, failure) },
        { label: not ? t.wantsNot : t.wants, value: expected.map((text) => <Written key={text} text={text} />) },
        {
          label: t.had,
          value:
            had.length === 0
              ? t.absent
              : had.map((text) => <Actual key={text} text={text} expected={not ? [] : expected} />),
        },
      ]}
    />
  );
}

/** The part of a statement, or the condition, by its name. */
export function partName(t: (typeof texts)['en'], failure: Failure): string {
  return failure.part === 'condition' ? t.condition(failure.operator, failure.key) : t[failure.part];
}

/** Whether anything but what the policy names was wanted: NotAction, NotResource, NotPrincipal. */
export function isNegated(failure: Failure): boolean {
  return failure.part !== 'condition' && failure.not === true;
}

function Written({ text }: { readonly text: string }) {
  return (
    <div className="failure-value">
      <Box variant="code">{text}</Box>
    </div>
  );
}

/** What the request had, the part that differs underlined. */
function Actual({ text, expected }: { readonly text: string; readonly expected: readonly string[] }) {
  const cut = firstDifference(text, expected);
  if (!cut) return <Written text={text} />;
  return (
    <div className="failure-value">
      <Box variant="code">
        {cut.before}
        <mark>{cut.different}</mark>
        {cut.after}
      </Box>
    </div>
  );
}

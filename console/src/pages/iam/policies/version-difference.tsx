import { BeforeAfter } from '../../../parts/diff/before-after.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTexts } from '../../../preferences.tsx';
import { usePolicyDocument } from './use-policy-document.ts';

const texts = {
  en: {
    title: (one: string, other: string) => `What differs: ${one} → ${other}`,
    default: (version: string) => `${version} (default)`,
    lines: 'Line by line',
  },
  ja: {
    title: (one: string, other: string) => `差分: ${one} → ${other}`,
    default: (version: string) => `${version} (デフォルト)`,
    lines: '行ごとの比較',
  },
};

interface VersionDifferenceProps {
  readonly arn: string;
  /** The version that counts now. */
  readonly version: string;
  readonly other: string;
}

/** Another version of a policy beside its default one, line by line. */
export function VersionDifference({ arn, version, other }: VersionDifferenceProps) {
  const t = useTexts(texts);
  const now = usePolicyDocument(arn, version);
  const then = usePolicyDocument(arn, other);
  const there = now.value !== undefined && then.value !== undefined;
  return (
    <Section title={t.title(version, other)} error={now.error ?? then.error}>
      {there && (
        <BeforeAfter title={t.lines} headings={[t.default(version), other]} before={now.value} after={then.value} />
      )}
    </Section>
  );
}

import { type Pair, PairsField } from '../../parts/pairs-field.tsx';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: { label: 'Tags', hint: 'Policies may ask for them: aws:ResourceTag/name.', none: 'No tags.' },
  ja: { label: 'タグ', hint: 'ポリシーの条件 aws:ResourceTag/名前 で使えます。', none: 'タグはありません。' },
};

interface TagsFieldProps {
  readonly tags: readonly Pair[];
  readonly onChange: (tags: readonly Pair[]) => void;
}

/** The tags of an API or of a stage. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const t = useTexts(texts);
  return <PairsField label={t.label} description={t.hint} pairs={tags} empty={t.none} onChange={onChange} />;
}

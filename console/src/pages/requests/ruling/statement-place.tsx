import { useTexts } from '../../../preferences.tsx';
import type { RuledStatement } from '../../../records.ts';
import { EntityName, PolicyName } from './policy-name.tsx';
import { texts } from './texts.ts';

/** Which statement, of which policy, of whom: "Allow Read on line 4 of ReadOnly (user/ann)". */
export function StatementPlace({ statement }: { readonly statement: RuledStatement }) {
  const t = useTexts(texts);
  const { effect, sid = '', line, place, policy } = statement;
  return (
    <span>
      {t.place(effect, sid, place?.first ?? line)} <PolicyName policy={policy} />
      {policy.attachedTo.map((arn) => (
        <span key={arn}>
          {' ('}
          <EntityName arn={arn} />)
        </span>
      ))}
    </span>
  );
}

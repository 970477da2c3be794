import { IAMClient, paginateListRoles, paginateListUsers } from '@aws-sdk/client-iam';
import Autosuggest from '@cloudscape-design/components/autosuggest';
import FormField from '@cloudscape-design/components/form-field';
import { useCallback } from 'react';
import { useClient } from '../aws.ts';
import { everyItem, pageSize } from '../parts/every-item.ts';
import { useTexts } from '../preferences.tsx';
import { useAnswer } from '../use-answer.ts';
import { texts } from './texts.ts';

interface PrincipalFieldProps {
  readonly arn: string;
  readonly onChange: (arn: string) => void;
}

/** An ARN, with the users and roles to choose from that who is signed in may list. */
export function PrincipalField({ arn, onChange }: PrincipalFieldProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { value = [], loading } = useAnswer(useCallback(() => everyPrincipal(iam), [iam]));
  const whole = isWhole(arn, value);
  return (
    <FormField label={t.arn} stretch>
      <Autosuggest
        value={arn}
        onChange={({ detail }) => onChange(detail.value)}
        options={(whole ? [] : value).map((each) => ({
          value: each,
          label: each.slice(each.lastIndexOf(':') + 1),
          description: each,
        }))}
        statusType={loading && !whole ? 'loading' : 'finished'}
        placeholder={t.find}
        enteredTextLabel={t.use}
        hideEnteredTextOption={whole}
        virtualScroll
        autoFocus
      />
    </FormField>
  );
}

/** Nothing is left to suggest for an ARN that is complete: a list would only lie over the button that sends it. */
function isWhole(arn: string, known: readonly string[]): boolean {
  const typed = arn.trim();
  if (known.includes(typed)) return true;
  return /^arn:aws:iam::\d{12}:(root$|(user|role)\/.)/.test(typed) && !known.some((each) => each.startsWith(typed));
}

async function everyPrincipal(client: IAMClient): Promise<readonly string[]> {
  const [users, roles] = await Promise.all([
    everyItem(paginateListUsers({ client, pageSize }, {}), ({ Users }) => Users),
    everyItem(paginateListRoles({ client, pageSize }, {}), ({ Roles }) => Roles),
  ]);
  return [...users, ...roles].flatMap(({ Arn }) => Arn ?? []);
}

import type { IAMClient, Statement } from '@aws-sdk/client-iam';
import { type FoundPolicy, findInline, findManaged, speakers } from '../permissions/find-policy.ts';
import { callsOf, type Holder } from '../permissions/policy-holder.ts';

/** The statement as it stands in its policy, and where that is read; undefined when the policy cannot be read. */
export async function matchedText(
  iam: IAMClient,
  holder: Holder,
  statement: Statement,
): Promise<FoundPolicy | undefined> {
  const { SourcePolicyId = '' } = statement;
  const found = (await inline(iam, holder, SourcePolicyId)) ?? (await managed(iam, holder, SourcePolicyId));
  return found && { ...found, text: cut(found.text, statement) };
}

/** Inline policies go by their holder and name: `user_alice_ReadOnly`. */
async function inline(iam: IAMClient, holder: Holder, id: string): Promise<FoundPolicy | undefined> {
  const owner = (await speakers(iam, holder)).find(({ kind, name }) => id.startsWith(`${kind}_${name}_`));
  return owner && findInline(iam, owner, id.slice(`${owner.kind}_${owner.name}_`.length));
}

async function managed(iam: IAMClient, holder: Holder, name: string): Promise<FoundPolicy | undefined> {
  const owners = await speakers(iam, holder);
  const attached = (await Promise.all(owners.map((owner) => callsOf(iam, owner).attached()))).flat();
  const arn = attached.find(({ PolicyName }) => PolicyName === name)?.PolicyArn;
  return arn === undefined ? undefined : findManaged(iam, arn);
}

/** In a list a statement is said to begin where what stands before it ended; alone, behind its brace. */
function cut(document: string, { StartPosition, EndPosition }: Statement): string {
  const start = offsetOf(document, StartPosition);
  const end = offsetOf(document, EndPosition);
  const text = document.slice(document[start - 1] === '{' ? start - 1 : document.indexOf('{', start), end);
  return text.includes('\n') ? text : laidOut(text);
}

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

function offsetOf(text: string, place: Statement['StartPosition']): number {
  const { Line = 1, Column = 1 } = place ?? {};
  const before = text.split('\n').slice(0, Line - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + Math.max(0, Column - 1);
}

import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  type IAMClient,
  ListGroupsForUserCommand,
  type Statement,
} from '@aws-sdk/client-iam';
import { storedDocument } from '../documents.ts';
import { callsOf, type Holder } from '../permissions/policy-holder.ts';

/** The statement as it stands in its policy; undefined when the policy cannot be read. */
export async function matchedText(iam: IAMClient, holder: Holder, statement: Statement): Promise<string | undefined> {
  const { SourcePolicyId = '' } = statement;
  const document = (await inlineText(iam, holder, SourcePolicyId)) ?? (await managedText(iam, holder, SourcePolicyId));
  return document === undefined ? undefined : cut(document, statement);
}

/** Inline policies go by their holder and name: `user_alice_ReadOnly`. */
async function inlineText(iam: IAMClient, holder: Holder, id: string): Promise<string | undefined> {
  const owner = (await holders(iam, holder)).find(({ kind, name }) => id.startsWith(`${kind}_${name}_`));
  if (!owner) return undefined;
  const { PolicyDocument } = await callsOf(iam, owner).inline(id.slice(`${owner.kind}_${owner.name}_`.length));
  return storedDocument(PolicyDocument);
}

async function managedText(iam: IAMClient, holder: Holder, name: string): Promise<string | undefined> {
  const owners = await holders(iam, holder);
  const attached = (await Promise.all(owners.map((owner) => callsOf(iam, owner).attached()))).flat();
  const PolicyArn = attached.find(({ PolicyName }) => PolicyName === name)?.PolicyArn;
  if (PolicyArn === undefined) return undefined;
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
  const VersionId = Policy?.DefaultVersionId;
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }));
  return storedDocument(PolicyVersion?.Document);
}

/** Whose policies speak: the holder's, and of a user the groups'. */
async function holders(iam: IAMClient, holder: Holder): Promise<readonly Holder[]> {
  if (holder.kind !== 'user') return [holder];
  const { Groups = [] } = await iam.send(new ListGroupsForUserCommand({ UserName: holder.name, MaxItems: 1000 }));
  return [holder, ...Groups.map(({ GroupName = '' }) => ({ kind: 'group', name: GroupName }) as const)];
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

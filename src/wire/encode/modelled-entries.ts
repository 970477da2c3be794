import type { Member, StructureShape } from '../shape.ts';

/**
 * The members that an answer carries, in the order in which the service gave them: AWS's own order is not its model's
 * (GetCallerIdentity answers Arn, UserId, Account). Absent values and names that the model lacks are left out.
 */
export function modelledEntries(shape: StructureShape, value: unknown): [member: Member, value: unknown][] {
  const entries: [Member, unknown][] = [];
  for (const [name, entry] of Object.entries(value ?? {})) {
    const member = shape.members.get(name);
    if (member && entry !== undefined && entry !== null) entries.push([member, entry]);
  }
  return entries;
}

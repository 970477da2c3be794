import { type GroupDocument, groupArn } from '../../../identity/documents.ts';
import type { Group } from '../../../wire/models/iam.ts';

/** A group as every answer shows it. */
export function shownGroup(account: string, group: GroupDocument): Group {
  const { path, name, id, createDate } = group;
  return { Path: path, GroupName: name, GroupId: id, Arn: groupArn(account, group), CreateDate: createDate };
}

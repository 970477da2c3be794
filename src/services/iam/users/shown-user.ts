import { type UserDocument, userArn } from '../../../identity/documents.ts';
import type { User } from '../../../wire/models/iam.ts';
import { shownBoundary } from '../boundaries/shown-boundary.ts';

/** A user as lists show it: without tags and boundary. */
export function listedUser(account: string, user: UserDocument): User {
  const { path, name, id, createDate } = user;
  return { Path: path, UserName: name, UserId: id, Arn: userArn(account, user), CreateDate: createDate };
}

/** A user as GetUser shows it. */
export function shownUser(account: string, user: UserDocument): User {
  return {
    ...listedUser(account, user),
    ...shownBoundary(user),
    ...(user.tags.length > 0 && { Tags: [...user.tags] }),
  };
}

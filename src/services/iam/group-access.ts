import { groupArn, groups } from '../../identity/documents.ts';
import { type Asked, keysOfRequest, type Rule } from './access-rules.ts';

/** A group; its path is part of the ARN. */
export function onGroup(action: string): Rule {
  return (input: Asked, { store, account }) => {
    const name = input.GroupName ?? '';
    const group = groups.get(store, account, '', name)?.value;
    return [{ action, resource: groupArn(account, group ?? { path: '/', name }), keys: keysOfRequest(input) }];
  };
}

/** Who renames or moves a group needs the permission on both names. */
export function onGroupAndNewName(action: string): Rule {
  return (input: Asked, { store, account }) => {
    const name = input.GroupName ?? '';
    const { path } = groups.get(store, account, '', name)?.value ?? { path: '/' };
    const renamed = { path: input.NewPath ?? path, name: input.NewGroupName ?? name };
    const resources = new Set([groupArn(account, { path, name }), groupArn(account, renamed)]);
    return [...resources].map((resource) => ({ action, resource }));
  };
}

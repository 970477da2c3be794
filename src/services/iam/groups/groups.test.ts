import { describe, expect, test } from 'vitest';
import { credentialsOf, iamArn, iamWorld, policy } from '../testing/iam-world.ts';

const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const noSuchEntity = (message: string) => ({
  name: 'NoSuchEntityException',
  message,
  $metadata: { httpStatusCode: 404 },
});
const deleteConflict = (first: string) => ({
  name: 'DeleteConflictException',
  message: `Cannot delete entity, must ${first} first.`,
  $metadata: { httpStatusCode: 409 },
});

/** A group with alice in it. */
async function world() {
  const made = await iamWorld();
  await made.iam.createGroup({ GroupName: 'team', Path: '/p/' });
  const alice = await made.user('alice');
  await made.iam.addUserToGroup({ GroupName: 'team', UserName: 'alice' });
  return { ...made, alice };
}

test('CreateGroup answers id, path and ARN; GetGroup shows the users without tags', async () => {
  const { iam } = await world();
  await iam.tagUser({ UserName: 'alice', Tags: [{ Key: 'a', Value: 'b' }] });
  const { Group, Users, IsTruncated } = await iam.getGroup({ GroupName: 'team' });
  expect(Group).toMatchObject({ GroupName: 'team', Path: '/p/', Arn: iamArn('group/p/team') });
  expect(Group?.GroupId).toMatch(/^AGPA[A-Z2-7]{17}$/);
  expect(Users).toEqual([expect.objectContaining({ UserName: 'alice', Arn: iamArn('user/alice') })]);
  expect(Users?.[0]).not.toHaveProperty('Tags');
  expect(IsTruncated).toBe(false);
});

test('names of groups are unique whatever their case', async () => {
  const { iam } = await world();
  await expect(iam.createGroup({ GroupName: 'Team' })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'Group with name Team already exists.',
    $metadata: { httpStatusCode: 409 },
  });
});

test.each(['__proto__', 'constructor'])('a group called %s is a group like any other', async (GroupName) => {
  const { iam } = await world();
  await expect(iam.getGroup({ GroupName })).rejects.toMatchObject(
    noSuchEntity(`The group with name ${GroupName} cannot be found.`),
  );
  await iam.createGroup({ GroupName });
  await iam.addUserToGroup({ GroupName, UserName: 'alice' });
  expect((await iam.getGroup({ GroupName })).Users).toHaveLength(1);
});

test('GetGroup answers its users in pages, ListGroups the groups below a path', async () => {
  const { iam } = await world();
  for (const UserName of ['c', 'b']) {
    await iam.createUser({ UserName });
    await iam.addUserToGroup({ GroupName: 'team', UserName });
  }
  const first = await iam.getGroup({ GroupName: 'team', MaxItems: 2 });
  expect([first.Users?.map((user) => user.UserName), first.IsTruncated]).toEqual([['alice', 'b'], true]);
  const second = await iam.getGroup({ GroupName: 'team', MaxItems: 2, Marker: first.Marker });
  expect([second.Users?.map((user) => user.UserName), second.IsTruncated]).toEqual([['c'], false]);
  await iam.createGroup({ GroupName: 'other' });
  expect((await iam.listGroups({ PathPrefix: '/p/' })).Groups?.map((group) => group.GroupName)).toEqual(['team']);
  expect((await iam.listGroups({})).Groups?.map((group) => group.GroupName)).toEqual(['other', 'team']);
});

test('to add a user again changes nothing; who leaves is in the group no more', async () => {
  const { iam } = await world();
  const member = { GroupName: 'team', UserName: 'alice' };
  await iam.addUserToGroup(member);
  const { Groups } = await iam.listGroupsForUser({ UserName: 'alice' });
  expect(Groups).toEqual([expect.objectContaining({ GroupName: 'team', Arn: iamArn('group/p/team') })]);
  await iam.removeUserFromGroup(member);
  expect((await iam.listGroupsForUser({ UserName: 'alice' })).Groups).toEqual([]);
});

test('to remove a user who is not in the group changes nothing', async () => {
  const { iam } = await world();
  await iam.createGroup({ GroupName: 'other' });
  await iam.removeUserFromGroup({ GroupName: 'other', UserName: 'alice' });
  expect((await iam.listGroupsForUser({ UserName: 'alice' })).Groups).toMatchObject([{ GroupName: 'team' }]);
});

test.each([
  ['group', { GroupName: 'none', UserName: 'alice' }, 'The group with name none cannot be found.'],
  ['user', { GroupName: 'team', UserName: 'none' }, 'The user with name none cannot be found.'],
  ['user, before the group,', { GroupName: 'none', UserName: 'none' }, 'The user with name none cannot be found.'],
])('a %s that is not there is NoSuchEntity', async (_, member, message) => {
  const { iam } = await world();
  await expect(iam.addUserToGroup(member)).rejects.toMatchObject(noSuchEntity(message));
  await expect(iam.removeUserFromGroup(member)).rejects.toMatchObject(noSuchEntity(message));
});

test('a group that is renamed keeps its id, policies and members', async () => {
  const { iam, alice } = await world();
  await iam.putGroupPolicy({ GroupName: 'team', PolicyName: 'p', PolicyDocument: policy('Allow', 'iam:GetUser') });
  const { Group: before } = await iam.getGroup({ GroupName: 'team' });
  await iam.updateGroup({ GroupName: 'team', NewGroupName: 'crew', NewPath: '/q/' });
  const { Group: after, Users } = await iam.getGroup({ GroupName: 'crew' });
  expect(after).toMatchObject({ GroupId: before?.GroupId, Arn: iamArn('group/q/crew') });
  expect(Users?.map((user) => user.UserName)).toEqual(['alice']);
  expect((await iam.listGroupPolicies({ GroupName: 'crew' })).PolicyNames).toEqual(['p']);
  expect((await alice.iam.getUser({})).User?.UserName).toBe('alice');
  await expect(iam.getGroup({ GroupName: 'team' })).rejects.toMatchObject(
    noSuchEntity('The group with name team cannot be found.'),
  );
});

test('a group is not renamed to a name that another one has, but to its own in another case', async () => {
  const { iam } = await world();
  await iam.createGroup({ GroupName: 'other' });
  await expect(iam.updateGroup({ GroupName: 'team', NewGroupName: 'OTHER' })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
  });
  await iam.updateGroup({ GroupName: 'team', NewGroupName: 'TEAM' });
  expect((await iam.getGroup({ GroupName: 'TEAM' })).Users).toHaveLength(1);
});

test('a group cannot be deleted before its users and policies', async () => {
  const { iam } = await world();
  const GroupName = 'team';
  await iam.attachGroupPolicy({ GroupName, PolicyArn: readOnly });
  await iam.putGroupPolicy({ GroupName, PolicyName: 'p', PolicyDocument: policy('Allow', 's3:*') });
  await expect(iam.deleteGroup({ GroupName })).rejects.toMatchObject(deleteConflict('remove users from group'));
  await iam.removeUserFromGroup({ GroupName, UserName: 'alice' });
  await expect(iam.deleteGroup({ GroupName })).rejects.toMatchObject(deleteConflict('detach all policies'));
  await iam.detachGroupPolicy({ GroupName, PolicyArn: readOnly });
  await expect(iam.deleteGroup({ GroupName })).rejects.toMatchObject(deleteConflict('delete policies'));
  await iam.deleteGroupPolicy({ GroupName, PolicyName: 'p' });
  await iam.deleteGroup({ GroupName });
  expect((await iam.listGroups({})).Groups).toEqual([]);
});

test('a user cannot be deleted before it has left its groups', async () => {
  const { iam } = await world();
  await iam.createUser({ UserName: 'bob' });
  await iam.addUserToGroup({ GroupName: 'team', UserName: 'bob' });
  await expect(iam.deleteUser({ UserName: 'bob' })).rejects.toMatchObject(deleteConflict('remove users from group'));
  await iam.removeUserFromGroup({ GroupName: 'team', UserName: 'bob' });
  await iam.deleteUser({ UserName: 'bob' });
});

test('a user is in at most ten groups', async () => {
  const { iam } = await world();
  for (let at = 0; at < 9; at++) {
    await iam.createGroup({ GroupName: `g${at}` });
    await iam.addUserToGroup({ GroupName: `g${at}`, UserName: 'alice' });
  }
  await iam.createGroup({ GroupName: 'last' });
  await expect(iam.addUserToGroup({ GroupName: 'last', UserName: 'alice' })).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for GroupsPerUser: 10',
    $metadata: { httpStatusCode: 409 },
  });
});

test('an account has at most 300 groups', async () => {
  const { iam } = await iamWorld();
  for (let at = 0; at < 300; at++) await iam.createGroup({ GroupName: `g${at}` });
  await expect(iam.createGroup({ GroupName: 'last' })).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for GroupsPerAccount: 300',
  });
});

describe('policies of a group', () => {
  test('inline: put, shown, listed and deleted', async () => {
    const { iam } = await world();
    const named = { GroupName: 'team', PolicyName: 'p' };
    const PolicyDocument = policy('Allow', 's3:GetObject', 'arn:aws:s3:::b/*');
    await iam.putGroupPolicy({ ...named, PolicyDocument });
    expect(decodeURIComponent((await iam.getGroupPolicy(named)).PolicyDocument ?? '')).toBe(PolicyDocument);
    expect((await iam.listGroupPolicies({ GroupName: 'team' })).PolicyNames).toEqual(['p']);
    await iam.deleteGroupPolicy(named);
    await expect(iam.getGroupPolicy(named)).rejects.toMatchObject(
      noSuchEntity('The group policy with name p cannot be found.'),
    );
  });

  test('inline: together they have 5,120 characters', async () => {
    const { iam } = await world();
    const long = policy('Allow', 's3:GetObject', `arn:aws:s3:::${'b'.repeat(3000)}`);
    await iam.putGroupPolicy({ GroupName: 'team', PolicyName: 'a', PolicyDocument: long });
    await expect(
      iam.putGroupPolicy({ GroupName: 'team', PolicyName: 'b', PolicyDocument: long }),
    ).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Maximum policy size of 5120 bytes exceeded for group team',
    });
  });

  test('attached: they count as uses of the policy, which cannot be deleted', async () => {
    const { iam } = await world();
    const { Policy } = await iam.createPolicy({ PolicyName: 'own', PolicyDocument: policy('Allow', 's3:*') });
    const PolicyArn = Policy?.Arn;
    await iam.attachGroupPolicy({ GroupName: 'team', PolicyArn });
    await iam.attachGroupPolicy({ GroupName: 'team', PolicyArn });
    expect((await iam.listAttachedGroupPolicies({ GroupName: 'team' })).AttachedPolicies).toEqual([
      { PolicyName: 'own', PolicyArn },
    ]);
    expect((await iam.getPolicy({ PolicyArn })).Policy?.AttachmentCount).toBe(1);
    const { Group } = await iam.getGroup({ GroupName: 'team' });
    const { PolicyGroups, PolicyUsers } = await iam.listEntitiesForPolicy({ PolicyArn, EntityFilter: 'Group' });
    expect([PolicyGroups, PolicyUsers]).toEqual([[{ GroupName: 'team', GroupId: Group?.GroupId }], []]);
    await expect(iam.deletePolicy({ PolicyArn })).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete a policy attached to entities.',
    });
    await iam.detachGroupPolicy({ GroupName: 'team', PolicyArn });
    await iam.deletePolicy({ PolicyArn });
  });

  test('attached: at most ten', async () => {
    const { iam } = await world();
    for (let at = 0; at < 11; at++) {
      await iam.createPolicy({ PolicyName: `p${at}`, PolicyDocument: policy('Allow', 's3:*') });
    }
    const attach = (at: number) => iam.attachGroupPolicy({ GroupName: 'team', PolicyArn: iamArn(`policy/p${at}`) });
    for (let at = 0; at < 10; at++) await attach(at);
    await expect(attach(10)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for PoliciesPerGroup: 10',
    });
  });

  test('members have them from the next request on, and lose them when they leave', async () => {
    const { iam, alice } = await world();
    await iam.putGroupPolicy({ GroupName: 'team', PolicyName: 'p', PolicyDocument: policy('Allow', 'iam:GetUser') });
    await alice.iam.getUser({});
    await iam.removeUserFromGroup({ GroupName: 'team', UserName: 'alice' });
    await expect(alice.iam.getUser({})).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

test('a user who is renamed stays in its groups', async () => {
  const { iam, as } = await world();
  const { AccessKey } = await iam.createAccessKey({ UserName: 'alice' });
  await iam.putGroupPolicy({ GroupName: 'team', PolicyName: 'p', PolicyDocument: policy('Allow', 'iam:GetUser') });
  await iam.updateUser({ UserName: 'alice', NewUserName: 'alicia' });
  expect((await iam.getGroup({ GroupName: 'team' })).Users?.map((user) => user.UserName)).toEqual(['alicia']);
  expect((await as(credentialsOf(AccessKey)).iam.getUser({})).User?.UserName).toBe('alicia');
});

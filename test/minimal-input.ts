/** The least that an operation can be asked with: what is required, and names of things that do not exist. */

import type { OperationModel } from '../src/wire/operation-model.ts';
import type { Shape } from '../src/wire/shape.ts';
import { account, region } from './sdk-harness.ts';

const iam = (resource: string) => `arn:aws:iam::${account}:${resource}`;

/** Members that name what the permission is asked about; they are given whether they are required or not. */
const names: Readonly<Record<string, unknown>> = {
  Arn: iam('user/someone'),
  PolicyArn: iam('policy/some'),
  PolicySourceArn: iam('user/someone'),
  OpenIDConnectProviderArn: iam('oidc-provider/tokens.example.com'),
  SAMLProviderArn: iam('saml-provider/some'),
  SerialNumber: iam('mfa/some'),
  RoleArn: iam('role/some'),
  AWSServiceName: 'batch.amazonaws.com',
  DeletionTaskId: 'task/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch/some',
  AccessKeyId: 'AKIANOBODY',
  TargetPrincipal: '210987654321',
  Url: 'https://tokens.example.com',
  UserName: 'someone',
  Resource: `arn:aws:lambda:${region}:${account}:function:some`,
  resourceArn: `arn:aws:apigateway:${region}::/restapis/some`,
  logGroupName: 'some',
  authorizationType: 'NONE',
};

export function minimalInput({ input }: OperationModel): Readonly<Record<string, unknown>> {
  return input === undefined ? {} : filled(input);
}

function filled(shape: Extract<Shape, { kind: 'structure' }>): Record<string, unknown> {
  const members = [...shape.members.values()].filter(({ name, required }) => required || Object.hasOwn(names, name));
  return Object.fromEntries(members.map(({ name, shape: each }) => [name, names[name] ?? someValue(each)]));
}

function someValue(shape: Shape): unknown {
  if (shape.kind === 'structure') return filled(shape);
  if (shape.kind === 'list') return [someValue(shape.item)];
  if (shape.kind === 'map') return { some: someValue(shape.value) };
  if (shape.kind === 'boolean') return true;
  return shape.kind === 'string' ? 'some' : 1;
}

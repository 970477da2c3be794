import { buffer } from 'node:stream/consumers';
import { APIGatewayClient, CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import { CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, LambdaClient, Runtime } from '@aws-sdk/client-lambda';
import yazl from 'yazl';

interface ClientOptions {
  readonly region: string;
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What the console lists, and the page that lists it. Functions want the roles to be there. */
export const kinds = { user: '/iam/users', role: '/iam/roles', api: '/apis', function: '/functions' } as const;

export type Kind = keyof typeof kinds;

/** Makes `user-0000` to `user-0999`, or as many of another kind, twenty at a time; fewer when told. */
export async function makeThousand(kind: Kind, options: ClientOptions, count = 1000): Promise<void> {
  const make = await makers[kind](options);
  const names = Array.from({ length: count }, (_, at) => `${kind}-${String(at).padStart(4, '0')}`);
  const worker = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) await make(name);
  };
  await Promise.all(Array.from({ length: 20 }, worker));
}

type Maker = (options: ClientOptions) => Promise<(name: string) => Promise<unknown>>;

const trustOfLambda = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

const makers: Readonly<Record<Kind, Maker>> = {
  async user(options) {
    const iam = new IAMClient(options);
    return (UserName) => iam.send(new CreateUserCommand({ UserName }));
  },
  async role(options) {
    const iam = new IAMClient(options);
    return (RoleName) => iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trustOfLambda }));
  },
  async api(options) {
    const gateway = new APIGatewayClient(options);
    return (name) => gateway.send(new CreateRestApiCommand({ name }));
  },
  async function(options) {
    const lambda = new LambdaClient(options);
    const zip = new yazl.ZipFile();
    zip.addBuffer(Buffer.from('exports.handler = async () => 1;'), 'index.js');
    zip.end();
    const made = {
      Runtime: Runtime.nodejs22x,
      Role: 'arn:aws:iam::123456789012:role/role-0000',
      Handler: 'index.handler',
      Code: { ZipFile: await buffer(zip.outputStream) },
    };
    return (FunctionName) => lambda.send(new CreateFunctionCommand({ FunctionName, ...made }));
  },
};

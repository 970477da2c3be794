import { AddPermissionCommand, GetPolicyCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { compilePolicy, decide, validatePolicy } from '../../../../../src/policy/index.ts';

const service = 'apigateway.amazonaws.com';
const action = 'lambda:InvokeFunction';

/** For what API Gateway calls a function. */
export interface CallSource {
  readonly account: string;
  /** The ARN that a call comes with. */
  readonly asked: string;
  /** The ARN of all such calls. */
  readonly granted: string;
  /** Begins the id of the statement that lets it. */
  readonly statement: string;
}

/** Whether the policy of a function lets API Gateway call it. */
export async function letsGatewayCall(lambda: LambdaClient, functionArn: string, source: CallSource): Promise<boolean> {
  const text = await policyOf(lambda, functionArn);
  return text !== undefined && allows(text, functionArn, source);
}

/** Undefined: it has none. */
async function policyOf(lambda: LambdaClient, functionArn: string): Promise<string | undefined> {
  try {
    return (await lambda.send(new GetPolicyCommand(named(functionArn)))).Policy;
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

/** Whether a resource policy lets API Gateway invoke the function for this source. */
export function allows(text: string, functionArn: string, source: Pick<CallSource, 'account' | 'asked'>): boolean {
  const { account, asked } = source;
  const policy = compilePolicy(validatePolicy(text, 'resource'), { name: functionArn, layer: 'resource', text });
  const keys = new Map([
    ['aws:sourcearn', asked],
    ['aws:sourceaccount', account],
  ]);
  const caller = { kind: 'service', service } as const;
  const question = { caller, action, resource: functionArn, resourceAccount: account, context: keys };
  return decide(question, { identity: [], resource: [policy] }).effect === 'allow';
}

/** Adds the statement that everybody forgets: API Gateway may call the function. */
export async function letGatewayCall(lambda: LambdaClient, functionArn: string, source: CallSource): Promise<void> {
  const StatementId = `${source.statement}-${crypto.randomUUID().slice(0, 8)}`;
  const permission = { Action: action, Principal: service, SourceArn: source.granted };
  await lambda.send(new AddPermissionCommand({ ...named(functionArn), StatementId, ...permission }));
}

/** Adds it unless it is there. Who may not read the policy may yet be allowed to add to it. */
export async function letCalls(lambda: LambdaClient, functionArn: string, source: CallSource): Promise<void> {
  const isLet = await letsGatewayCall(lambda, functionArn, source).catch(() => false);
  if (!isLet) await letGatewayCall(lambda, functionArn, source);
}

/** A version or alias has a policy of its own. */
function named(functionArn: string) {
  const parts = functionArn.split(':');
  const [FunctionName, Qualifier] = [parts.slice(0, 7).join(':'), parts[7]];
  return { FunctionName, ...(Qualifier && { Qualifier }) };
}

/** A function that a stage variable names is not known before it is called. */
export function isWholeFunction(functionArn: string): boolean {
  return /^arn:aws:lambda:[\w-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/.test(functionArn);
}

import { AddPermissionCommand, GetPolicyCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { compilePolicy, decide, validatePolicy } from '../../../../../src/policy/index.ts';
import { type MethodPlace, methodSource } from './method-source.ts';

const service = 'apigateway.amazonaws.com';
const action = 'lambda:InvokeFunction';

/** Whether the policy of a function lets API Gateway call it for a method at any stage; one of a stage alone does not do. */
export async function letsGatewayCall(lambda: LambdaClient, functionArn: string, place: MethodPlace): Promise<boolean> {
  const text = await policyOf(lambda, functionArn);
  return text !== undefined && allows(text, functionArn, place.account, methodSource(place, 'any-stage'));
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
export function allows(text: string, functionArn: string, account: string, source: string): boolean {
  const policy = compilePolicy(validatePolicy(text, 'resource'), { name: functionArn, layer: 'resource', text });
  const keys = new Map([
    ['aws:sourcearn', source],
    ['aws:sourceaccount', account],
  ]);
  const caller = { kind: 'service', service } as const;
  const question = { caller, action, resource: functionArn, resourceAccount: account, context: keys };
  return decide(question, { identity: [], resource: [policy] }).effect === 'allow';
}

/** Adds the statement that everybody forgets: API Gateway may call the function for this method, at every stage. */
export async function letGatewayCall(lambda: LambdaClient, functionArn: string, place: MethodPlace): Promise<void> {
  const { restApiId, resourceId, httpMethod } = place.methodKey;
  const StatementId = `apigateway-${restApiId}-${resourceId}-${httpMethod}-${crypto.randomUUID().slice(0, 8)}`;
  const permission = { Action: action, Principal: service, SourceArn: methodSource(place, '*') };
  await lambda.send(new AddPermissionCommand({ ...named(functionArn), StatementId, ...permission }));
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

/** The context object. https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */

/** From Node.js 24 on there are no callbacks, and tenant and trace are members whether they are known or not. */
export function makeContext(invocation, headers, callbacks) {
  const deadline = Number(headers.get('lambda-runtime-deadline-ms'));
  const tenantId = headers.get('lambda-runtime-aws-tenant-id');
  const context = {
    ...(callbacks && { callbackWaitsForEmptyEventLoop: true }),
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: parseHeader(headers.get('lambda-runtime-client-context')),
    identity: parseHeader(headers.get('lambda-runtime-cognito-identity')),
    invokedFunctionArn: headers.get('lambda-runtime-invoked-function-arn'),
    awsRequestId: invocation.id,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  if (callbacks) addCallbackMethods(context, callbacks);
  else Object.assign(context, { tenantId, xRayTraceId: headers.get('lambda-runtime-trace-id') });
  if (callbacks && tenantId !== undefined) context.tenantId = tenantId;
  return context;
}

/** context.done, succeed and fail answer at once, without waiting for the event loop. */
function addCallbackMethods(context, { succeed, fail }) {
  context.succeed = (value) => succeed(value);
  context.fail = (error) => fail(error ?? 'handled');
  context.done = (error, value) => (isGiven(error) ? context.fail(error) : context.succeed(value));
}

export function isGiven(value) {
  return value !== undefined && value !== null;
}

function parseHeader(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The context object. https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */

/** The members stand in the order of AWS's clients, for functions log the whole. From Node.js 24 on there are no callbacks. */
export function makeContext(invocation, headers, callbacks) {
  if (!callbacks) return { ...invocationMembers(invocation, headers), ...functionMembers() };
  const { xRayTraceId: _, ...members } = invocationMembers(invocation, headers);
  const { functionName, functionVersion, ...others } = functionMembers();
  return {
    callbackWaitsForEmptyEventLoop: true,
    ...callbackMethods(callbacks),
    ...{ functionVersion, functionName, ...others },
    ...members,
  };
}

function invocationMembers({ id }, headers) {
  const deadline = Number(headers.get('lambda-runtime-deadline-ms'));
  return {
    clientContext: parseHeader(headers.get('lambda-runtime-client-context')),
    identity: parseHeader(headers.get('lambda-runtime-cognito-identity')),
    invokedFunctionArn: headers.get('lambda-runtime-invoked-function-arn'),
    awsRequestId: id,
    tenantId: headers.get('lambda-runtime-aws-tenant-id'),
    xRayTraceId: headers.get('lambda-runtime-trace-id'),
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

function functionMembers() {
  return {
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
  };
}

/** They answer at once, without waiting for the event loop. */
function callbackMethods({ succeed, fail }) {
  const failed = (error) => fail(error ?? 'handled');
  return {
    succeed: (value) => succeed(value),
    fail: failed,
    done: (error, value) => (isGiven(error) ? failed(error) : succeed(value)),
  };
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

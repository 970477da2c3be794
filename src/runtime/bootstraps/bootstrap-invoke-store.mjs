/**
 * What belongs to the invocation that runs, kept where the package `@aws/lambda-invoke-store` looks for it: in the global
 * `awslambda`, from Node.js 24 on. https://github.com/aws/aws-lambda-nodejs-runtime-interface-client (src/runtime/runtime.ts)
 */
const protectedKeys = {
  REQUEST_ID: Symbol.for('_AWS_LAMBDA_REQUEST_ID'),
  X_RAY_TRACE_ID: Symbol.for('_AWS_LAMBDA_X_RAY_TRACE_ID'),
  TENANT_ID: Symbol.for('_AWS_LAMBDA_TENANT_ID'),
};

/** The store of the process: one that the function has put there before the client started is taken. */
export function findInvokeStore() {
  const shared = globalThis.awslambda;
  if (!shared) return makeInvokeStore();
  shared.InvokeStore ??= makeInvokeStore();
  return shared.InvokeStore;
}

/** Calls `act` for an invocation, whose ids the store gives to whoever asks. */
export function runWithin(store, { requestId, traceId, tenantId }, act) {
  const { REQUEST_ID, X_RAY_TRACE_ID, TENANT_ID } = protectedKeys;
  return store.run({ [REQUEST_ID]: requestId, [X_RAY_TRACE_ID]: traceId, [TENANT_ID]: tenantId }, act);
}

/** One invocation runs at a time, so that its context lasts until that of the next one takes its place. */
function makeInvokeStore() {
  let context;
  const get = (key) => context?.[key];
  const isProtectedKey = (key) => Object.values(protectedKeys).includes(key);
  return {
    ...{ get, isProtectedKey },
    getContext: () => context,
    hasContext: () => context !== undefined,
    getRequestId: () => get(protectedKeys.REQUEST_ID) ?? '-',
    getXRayTraceId: () => get(protectedKeys.X_RAY_TRACE_ID),
    getTenantId: () => get(protectedKeys.TENANT_ID),
    set(key, value) {
      if (isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
      context ??= {};
      context[key] = value;
    },
    run(given, act) {
      context = given;
      return act();
    },
  };
}

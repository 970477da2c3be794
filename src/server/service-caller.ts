import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServiceCall, ServiceCaller } from '../core/ports/service-caller.ts';
import { ConfigurationError } from '../execute-api/configuration-error.ts';
import type { RawRequest } from '../http/raw-request.ts';
import type { HttpResponse } from '../http/response.ts';
import { signedAs } from '../identity/sessions/signed-as.ts';

const services: ReadonlySet<string> = new Set(['apigateway', 'iam', 'lambda', 'logs', 'sts']);

/** Of IAM, which is global. */
const globalRegion = 'us-east-1';

/** An API may test a method that calls the API again. */
const deepest = 3;

/**
 * The services of this server, asked by its own control plane: the signature is checked, the policies are asked and the call
 * is traced as any other. INVARIANT: calls that call each other end.
 */
export function serviceCaller(control: (request: RawRequest) => Promise<HttpResponse>): ServiceCaller {
  const depth = new AsyncLocalStorage<number>();
  return {
    call(call) {
      if (!services.has(call.service)) return undefined;
      const now = depth.getStore() ?? 0;
      if (now >= deepest) throw new ConfigurationError(`An integration calls itself, ${deepest} times over.`);
      return depth.run(now + 1, () => control(signedRequest(call)));
    },
  };
}

function signedRequest({ service, region, credentials, method, path, query, headers, body }: ServiceCall): RawRequest {
  const at = Date.now();
  const request = { method, path, query, headers, body, receivedAt: at, sourceIp: '127.0.0.1', secure: true };
  return signedAs(request, { credentials, region: service === 'iam' ? globalRegion : region, service, at });
}

import type { HttpResponse } from '../http/response.ts';

const policy = 'sandbox allow-downloads allow-forms allow-popups allow-scripts';

/**
 * What an API answers under this server's own address is no page of this server: a browser gives it an origin of its own,
 * from which neither the console nor its cookie can be reached. Addresses with the API's host name have one anyway.
 */
export function withOpaqueOrigin(answer: HttpResponse | Promise<HttpResponse>): HttpResponse | Promise<HttpResponse> {
  return answer instanceof Promise ? answer.then(sandboxed) : sandboxed(answer);
}

function sandboxed(response: HttpResponse): HttpResponse {
  return { ...response, headers: [...response.headers, ['Content-Security-Policy', policy]] };
}

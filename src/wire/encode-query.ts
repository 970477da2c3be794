import type { AwsError } from '../core/errors.ts';
import type { HttpResponse } from '../http/response.ts';
import { encodeXml } from './encode-xml.ts';
import type { Routed, ServiceModel } from './model.ts';
import { printXml, type XmlElement } from './xml.ts';

/** `XResponse` around `XResult`, which an operation without output has not, and the metadata. */
export function encodeQueryOutput(routed: Routed, output: unknown, requestId: string): HttpResponse {
  const { name, output: shape } = routed.operation;
  const result = shape ? [encodeXml(`${name}Result`, shape, output)] : [];
  const metadata = { name: 'ResponseMetadata', content: [{ name: 'RequestId', content: requestId }] };
  return answer(200, requestId, {
    name: `${name}Response`,
    namespace: routed.service.xmlNamespace ?? '',
    content: [...result, metadata],
  });
}

/** Faults of the protocol itself have a namespace of their own. */
const faultNamespace = 'http://webservices.amazon.com/AWSFault/2005-15-09';
const faults: ReadonlySet<string> = new Set(['InvalidAction', 'MalformedQueryString', 'MalformedInput']);

export function encodeQueryError(service: ServiceModel, error: AwsError, requestId: string): HttpResponse {
  if (error.status === 302) return redirect(error.message, requestId);
  const code = service.errors.get(error.code)?.code ?? error.code;
  return answer(error.status, requestId, {
    name: 'ErrorResponse',
    namespace: faults.has(code) ? faultNamespace : (service.xmlNamespace ?? ''),
    content: [
      { name: 'Error', content: errorContent(code, error) },
      { name: 'RequestId', content: requestId },
    ],
  });
}

function errorContent(code: string, error: AwsError): XmlElement[] {
  return [
    { name: 'Type', content: error.status < 500 ? 'Sender' : 'Receiver' },
    { name: 'Code', content: code },
    ...(error.message === '' ? [] : [{ name: 'Message', content: error.message }]),
  ];
}

function answer(status: number, requestId: string, element: XmlElement): HttpResponse {
  return {
    status,
    headers: [
      ['x-amzn-RequestId', requestId],
      ['Content-Type', 'text/xml'],
    ],
    body: printXml(element),
  };
}

/** The location repeats the client's query: characters that no header may carry are escaped. */
function redirect(location: string, requestId: string): HttpResponse {
  const safe = location.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  return {
    status: 302,
    headers: [
      ['x-amzn-RequestId', requestId],
      ['Location', safe],
    ],
    body: '',
  };
}

import type { AwsError } from '../../core/errors.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { Routed, ServiceModel } from '../model.ts';
import { encodeXml } from './encode-xml.ts';
import { printElement, printText, step } from './xml.ts';

/** `XResponse` around `XResult`, which an operation without output has not, and the metadata. */
export function encodeQueryOutput(routed: Routed, output: unknown, requestId: string): HttpResponse {
  const { name, output: shape } = routed.operation;
  const result = shape ? encodeXml(`${name}Result`, shape, output, step) : '';
  const metadata = printElement('ResponseMetadata', printText('RequestId', requestId, step + step), step);
  return answer(
    200,
    requestId,
    printElement(`${name}Response`, result + metadata, '', routed.service.xmlNamespace ?? ''),
  );
}

/** Faults of the protocol itself have a namespace of their own. */
const faultNamespace = 'http://webservices.amazon.com/AWSFault/2005-15-09';
const faults: ReadonlySet<string> = new Set(['InvalidAction', 'MalformedQueryString', 'MalformedInput']);

export function encodeQueryError(service: ServiceModel, error: AwsError, requestId: string): HttpResponse {
  if (error.status === 302) return redirect(error.message, requestId);
  const code = service.errors.get(error.code)?.code ?? error.code;
  const namespace = faults.has(code) ? faultNamespace : (service.xmlNamespace ?? '');
  const content = printElement('Error', errorContent(code, error, step + step), step);
  const printed = content + printText('RequestId', requestId, step);
  return answer(error.status, requestId, printElement('ErrorResponse', printed, '', namespace));
}

function errorContent(code: string, { status, message }: AwsError, indent: string): string {
  const type = printText('Type', status < 500 ? 'Sender' : 'Receiver', indent);
  const text = message === '' ? '' : printText('Message', message, indent);
  return type + printText('Code', code, indent) + text;
}

function answer(status: number, requestId: string, body: string): HttpResponse {
  return {
    status,
    headers: [
      ['x-amzn-RequestId', requestId],
      ['Content-Type', 'text/xml'],
    ],
    body,
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

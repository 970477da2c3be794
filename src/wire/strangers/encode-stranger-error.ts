import type { AwsError } from '../../core/errors.ts';
import type { HttpResponse } from '../../http/response.ts';
import { headerValue } from '../encode/header-value.ts';
import { printElement, printText, step } from '../encode/xml.ts';
import { cborOfTexts } from './cbor.ts';
import type { Stranger, StrangerProtocol } from './read-stranger.ts';

type Encode = (error: AwsError, requestId: string, stranger: Stranger) => HttpResponse;

const encoders: Readonly<Record<StrangerProtocol, Encode>> = {
  query: (error, requestId) => xml(error, requestId, printElement('ErrorResponse', queryContent(error, requestId), '')),
  restXml: (error, requestId) =>
    xml(error, requestId, printElement('ErrorResponse', queryContent(error, requestId), '')),
  ec2Query: (error, requestId) => xml(error, requestId, ec2Text(error, requestId)),
  s3: (error, requestId) => xml(error, requestId, printElement('Error', s3Content(error, requestId), '')),
  awsJson: encodeAwsJson,
  rpcCbor: encodeCbor,
  restJson: encodeRestJson,
};

/** The answer to a call of a service that is not here, as its client reads errors. */
export function encodeStrangerError(stranger: Stranger, error: AwsError, requestId: string): HttpResponse {
  return encoders[stranger.protocol](error, requestId, stranger);
}

function xml({ status }: AwsError, requestId: string, body: string): HttpResponse {
  const headers = [
    ['x-amzn-RequestId', requestId],
    ['Content-Type', 'text/xml'],
  ] as const;
  return { status, headers, body };
}

function queryContent(error: AwsError, requestId: string): string {
  const type = printText('Type', error.status < 500 ? 'Sender' : 'Receiver', step + step);
  return (
    printElement('Error', type + codeAndMessage(error, step + step), step) + printText('RequestId', requestId, step)
  );
}

/** https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-error-response.html */
function ec2Text(error: AwsError, requestId: string): string {
  const inner = printElement('Error', codeAndMessage(error, step.repeat(3)), step + step);
  return printElement('Response', printElement('Errors', inner, step) + printText('RequestID', requestId, step), '');
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
function s3Content(error: AwsError, requestId: string): string {
  return codeAndMessage(error, step) + printText('RequestId', requestId, step);
}

function codeAndMessage({ code, message }: AwsError, indent: string): string {
  return printText('Code', code, indent) + printText('Message', message, indent);
}

/** Every error of the client's is a 400, failed authentication too. */
function encodeAwsJson(error: AwsError, requestId: string, { contentType }: Stranger): HttpResponse {
  const type = contentType?.startsWith('application/x-amz-json-1.0') ? '1.0' : '1.1';
  const headers = [
    ['x-amzn-RequestId', requestId],
    ['Content-Type', `application/x-amz-json-${type}`],
  ] as const;
  const body = JSON.stringify({ __type: error.code, message: error.message });
  return { status: rpcStatus(error), headers, body };
}

/** https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html */
function encodeCbor(error: AwsError, requestId: string): HttpResponse {
  const headers = [
    ['x-amzn-RequestId', requestId],
    ['smithy-protocol', 'rpc-v2-cbor'],
    ['Content-Type', 'application/cbor'],
  ] as const;
  return { status: rpcStatus(error), headers, body: cborOfTexts({ __type: error.code, message: error.message }) };
}

function rpcStatus({ status }: AwsError): number {
  return status < 500 ? 400 : status;
}

function encodeRestJson(error: AwsError, requestId: string): HttpResponse {
  const headers = [
    ['x-amzn-RequestId', requestId],
    ['x-amzn-ErrorType', headerValue(error.code)],
    ['Content-Type', 'application/json'],
  ] as const;
  return { status: error.status, headers, body: JSON.stringify({ message: error.message }) };
}

import type { EndpointAnswer } from '../integrations/mock.ts';
import { bodySource } from '../request/body-source.ts';
import { type CommonSources, compileCommonSource } from '../request/common-source.ts';
import { sentHeaderName } from './response-headers.ts';

/** A response header and where its value comes from. */
export interface ParameterMapping {
  readonly header: string;
  readonly read: (from: MappingSources) => string | undefined;
}

interface MappingSources extends CommonSources {
  readonly answer: EndpointAnswer;
}

const target = 'method.response.header.';

/**
 * `method.response.header.X` from the endpoint's answer, or from what all mappings read. A mock endpoint answers no headers
 * and no body, so that mappings from `integration.response.*` find nothing. Undefined: nothing is sent.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
 */
export function compileMapping(destination: string, source: string): ParameterMapping | undefined {
  const header = destination.startsWith(target) ? sentHeaderName(destination.slice(target.length)) : undefined;
  return header === undefined ? undefined : { header, read: compileSource(source) };
}

function compileSource(source: string): ParameterMapping['read'] {
  const [, place, name = ''] = /^integration\.response\.(header|multivalueheader|body)\.?(.*)$/s.exec(source) ?? [];
  if (place === undefined) return compileCommonSource(source) ?? (() => undefined);
  if (place === 'body') {
    const read = bodySource(source.slice('integration.response.body'.length));
    return ({ answer }) => (answer.body.length === 0 ? undefined : read(answer.body.toString()));
  }
  const lower = name.toLowerCase();
  return ({ answer }) => headerOf(answer, lower, place === 'multivalueheader');
}

/** Of a header sent twice the last value counts, or all of them do. */
function headerOf({ headers = [] }: EndpointAnswer, lowerName: string, all: boolean): string | undefined {
  const values = headers.filter(([name]) => name.toLowerCase() === lowerName).map(([, value]) => value);
  return all && values.length > 0 ? values.join(',') : values.at(-1);
}

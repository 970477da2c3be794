import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';

/** How a document is to be taken. */
export interface ImportParameters {
  readonly basepath: string;
  readonly ignoresDocumentation: boolean;
  /** Undefined: not said. */
  readonly endpointTypes: readonly string[] | undefined;
}

/**
 * The parameters of an import; those that there are not are not looked at. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html
 */
export function acceptImportParameters(parameters: Readonly<Record<string, string>> = {}): ImportParameters {
  const basepath = (ownEntry(parameters, 'basepath') ?? ownEntry(parameters, 'basePath') ?? 'ignore').toLowerCase();
  if (!/^(?:ignore|prepend|split)$/.test(basepath)) {
    throw apigatewayErrors.badRequest('Invalid basepath specified. Valid options are ignore,prepend,split');
  }
  const types = ownEntry(parameters, 'endpointConfigurationTypes');
  return {
    basepath,
    ignoresDocumentation: ownEntry(parameters, 'ignore') === 'documentation',
    endpointTypes: types?.split(',').filter((type) => type !== ''),
  };
}

/** The API is set up wrongly: the client is told of an internal error, the author of the API what it was. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

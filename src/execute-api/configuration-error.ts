/** The API is set up wrongly: the client is told of an internal error, the author of the API what it was. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  /** What to do about it, for the trace alone: the message is AWS's. */
  readonly remedy: string | undefined;

  constructor(message: string, remedy?: string) {
    super(message);
    this.remedy = remedy;
  }
}

const prefix = 'gatewayresponse.header.';

type Entries = Readonly<Record<string, string>>;

/** The headers that the parameters of a gateway response set. */
export function gatewayHeaders(parameters: Entries = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name.replace(prefix, ''), value]));
}

/** The parameters of a gateway response that set headers. */
export function gatewayParameters(headers: Entries): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [prefix + name, value]));
}

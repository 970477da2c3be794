type Header = readonly [name: string, value: string];

interface Given {
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
}

/** The headers that a test is to send. */
export function givenHeaders({ headers = {}, multiValueHeaders = {} }: Given): Header[] {
  const many = Object.entries(multiValueHeaders).flatMap(([name, values]) =>
    values.map((value): Header => [name, value]),
  );
  return [...Object.entries(headers), ...many];
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  202: 'Accepted',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Request Entity Too Large',
};

/** An HTTP/1.1 response as bytes. Header values must be free of line breaks. */
export function answer(status: number, body: Buffer, headers: readonly (readonly [string, string])[] = []): Buffer {
  const lines = [
    `HTTP/1.1 ${status} ${reasons[status]}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

export function accepted(): Buffer {
  return answer(202, Buffer.from('{"status":"OK"}\n'));
}

/** An error of the Runtime API itself, as the runtime reads it. */
export function problem(status: number, errorType: string, errorMessage: string): Buffer {
  return answer(status, Buffer.from(JSON.stringify({ errorMessage, errorType })));
}

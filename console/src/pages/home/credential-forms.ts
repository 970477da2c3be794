import type { Credentials } from '../../credentials.ts';
import type { CopyForm } from '../../parts/copy-tabs.tsx';

interface Access {
  readonly credentials: Credentials;
  readonly region: string;
  /** Of this server, without a path. */
  readonly endpoint: string;
}

const forms: Readonly<Record<string, (access: Access) => string>> = {
  Shell: shellLines,
  'AWS profile': profileLines,
  boto3: python,
  'SDK for JavaScript': javascript,
};

/** Credentials as programs take them; what is shown has no secrets. */
export function credentialForms(access: Access): readonly CopyForm[] {
  const { accessKeyId, sessionToken } = access.credentials;
  const hidden = { accessKeyId, secretAccessKey: '********', ...(sessionToken && { sessionToken: '********' }) };
  return Object.entries(forms).map(([name, form]) => ({
    name,
    text: form(access),
    shown: form({ ...access, credentials: hidden }),
  }));
}

function shellLines({ credentials, region, endpoint }: Access): string {
  const variables = {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
  };
  return present(variables)
    .map(([name, value]) => `export ${name}='${value}'`)
    .join('\n');
}

/** For ~/.aws/config; used with `--profile sekisho`. */
function profileLines({ credentials, region, endpoint }: Access): string {
  const settings = {
    aws_access_key_id: credentials.accessKeyId,
    aws_secret_access_key: credentials.secretAccessKey,
    aws_session_token: credentials.sessionToken,
    region,
    endpoint_url: endpoint,
  };
  return ['[profile sekisho]', ...present(settings).map(([name, value]) => `${name} = ${value}`)].join('\n');
}

function python({ credentials, region, endpoint }: Access): string {
  const session = {
    aws_access_key_id: credentials.accessKeyId,
    aws_secret_access_key: credentials.secretAccessKey,
    aws_session_token: credentials.sessionToken,
    region_name: region,
  };
  const named = present(session).map(([name, value]) => `    ${name}=${JSON.stringify(value)},`);
  return [
    'import boto3',
    '',
    'session = boto3.Session(',
    ...named,
    ')',
    `apigateway = session.client("apigateway", endpoint_url=${JSON.stringify(endpoint)})`,
  ].join('\n');
}

function javascript({ credentials, region, endpoint }: Access): string {
  const named = present(credentials).map(([name, value]) => `    ${name}: '${value}',`);
  return [
    "import { APIGatewayClient } from '@aws-sdk/client-api-gateway';",
    '',
    'const apigateway = new APIGatewayClient({',
    `  endpoint: '${endpoint}',`,
    `  region: '${region}',`,
    '  credentials: {',
    ...named,
    '  },',
    '});',
  ].join('\n');
}

function present(values: object): [string, string][] {
  return Object.entries(values).filter(([, value]) => typeof value === 'string');
}

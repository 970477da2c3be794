import { createHash, createHmac } from 'node:crypto';

const hash = (text) => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
const encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Calls API_URL, or the event's `url`, signed with the temporary credentials of this function's execution role. */
export async function handler(event) {
  const url = new URL(event.url ?? process.env.API_URL);
  const method = event.method ?? 'GET';
  const response = await fetch(url, { method, headers: sign(method, url) });
  const text = await response.text();
  console.log(`${method} ${url} answered ${response.status}: ${text}`);
  return { status: response.status, body: text };
}

/** Signature Version 4 of a request without a body. */
function sign(method, url) {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION } = process.env;
  const time = new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const path = url.pathname.split('/').map(encode).join('/');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const headers = `host:${url.host}\nx-amz-date:${time}\nx-amz-security-token:${AWS_SESSION_TOKEN}\n`;
  const names = 'host;x-amz-date;x-amz-security-token';
  const scope = `${day}/${AWS_REGION}/execute-api/aws4_request`;
  const request = [method, path, query, headers, names, hash('')].join('\n');
  const key = [day, AWS_REGION, 'execute-api', 'aws4_request'].reduce(hmac, `AWS4${AWS_SECRET_ACCESS_KEY}`);
  const signature = hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash(request)}`).toString('hex');
  return {
    'x-amz-date': time,
    'x-amz-security-token': AWS_SESSION_TOKEN,
    authorization: `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

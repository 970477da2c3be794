import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zipFolders, zipOf } from '../../examples/story/zip.ts';

const signsByRequests = `import os

import requests
from requests_aws4auth import AWS4Auth


def lambda_handler(event, context):
    auth = AWS4Auth(
        os.environ["AWS_ACCESS_KEY_ID"],
        os.environ["AWS_SECRET_ACCESS_KEY"],
        os.environ["AWS_REGION"],
        "execute-api",
        session_token=os.environ["AWS_SESSION_TOKEN"],
    )
    return requests.get(os.environ["API_URL"], auth=auth, timeout=10).json()
`;

/** A function that signs its call by `requests` and `requests_aws4auth`, packed as `pip install --target` lays them out. */
export function articlePackage(python: string): Promise<Buffer> {
  return packageByPip(python).catch(packageOffline);
}

async function packageByPip(python: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'article-'));
  try {
    await writeFile(join(folder, 'lambda_function.py'), signsByRequests);
    const quiet = ['--quiet', '--disable-pip-version-check', '--root-user-action', 'ignore'];
    const install = ['-m', 'pip', 'install', ...quiet, '--target', folder, 'requests', 'requests_aws4auth'];
    await promisify(execFile)(python, install, { timeout: 60_000 });
    return await zipFolders([folder]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of the same shape, where no package is to be had: what signs is in the standard library. */
async function packageOffline(): Promise<Buffer> {
  const example = new URL('../../console/src/pages/functions/create/examples/lambda_function.py', import.meta.url);
  const library = ['requests', 'requests_aws4auth', 'urllib3', 'certifi', 'idna', 'charset_normalizer'];
  const files = library.flatMap((name) => [
    [`${name}-2.8.0.dist-info/RECORD`, ''],
    [`${name}/__init__.py`, 'def handler(event, context): raise Exception("not this one")\n'],
    [`${name}/util/constant.py`, ''],
  ]);
  return zipOf({
    ...Object.fromEntries(files),
    'lambda_function.py':
      'import signed\n\n\ndef lambda_handler(event, context):\n    return signed.handler(event, context)\n',
    'signed.py': await readFile(example),
  });
}

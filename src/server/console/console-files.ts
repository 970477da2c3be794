import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RawRequest } from '../../http/raw-request.ts';
import { header } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import { contentSecurityPolicy, noncePlace } from './console-policy.ts';

/** The built console, read when it is first asked for. */
export interface ConsoleFiles {
  /** `path` below the console: a file, or any page of it. Undefined for a file that is not there, or an unbuilt console. */
  serve(path: string, request: RawRequest): HttpResponse | undefined;
}

interface ConsoleFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli: Buffer | undefined;
  /** Its name changes with its content. */
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Scripts and styles, never a page. */
const assets = 'assets/';

const builtFolder = fileURLToPath(new URL('./console/', import.meta.url));

export function consoleFiles(folder: string = builtFolder): ConsoleFiles {
  let files: ReadonlyMap<string, ConsoleFile> | undefined;
  return {
    serve(path, request) {
      files ??= readFolder(folder);
      const file = files.get(path);
      if (file && file.type !== types['.html']) return answer(file, header(request, 'accept-encoding') ?? '');
      if (path.startsWith(assets)) return undefined;
      const page = files.get('index.html');
      return page && answerPage(page);
    },
  };
}

function readFolder(folder: string): ReadonlyMap<string, ConsoleFile> {
  const files = new Map<string, ConsoleFile>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types[extname(name)];
    if (!type) continue;
    const place = join(folder, name);
    const brotli = existsSync(`${place}.br`) ? readFileSync(`${place}.br`) : undefined;
    files.set(name, { type, plain: readFileSync(place), brotli, lasting: name.startsWith(assets) });
  }
  return files;
}

function answer({ type, plain, brotli, lasting }: ConsoleFile, accepted: string): HttpResponse {
  const packed = brotli !== undefined && /\bbr\b/.test(accepted);
  const headers: [string, string][] = [
    ['Content-Type', type],
    ['Cache-Control', lasting ? 'max-age=31536000, immutable' : 'no-store'],
    ['X-Content-Type-Options', 'nosniff'],
    ...(packed ? [['Content-Encoding', 'br'] as [string, string]] : []),
    ['Vary', 'Accept-Encoding'],
  ];
  return { status: 200, headers, body: packed ? brotli : plain };
}

/** The page itself, with a nonce that no other answer has. */
function answerPage({ type, plain }: ConsoleFile): HttpResponse {
  const nonce = randomBytes(16).toString('base64');
  const headers: [string, string][] = [
    ['Content-Type', type],
    ['Cache-Control', 'no-store'],
    ['Content-Security-Policy', contentSecurityPolicy(nonce)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
  return { status: 200, headers, body: plain.toString().replaceAll(noncePlace, nonce) };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RawRequest } from '../../http/raw-request.ts';
import { header } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';

/** The built console, read when it is first asked for. */
export interface ConsoleFiles {
  /** `path` below the console: a file, or any page of it. Undefined when the console was not built. */
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

/**
 * Nothing of another host, no script in the page, no frame around it. Styles are set through the document's own
 * interfaces, which this allows.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const builtFolder = fileURLToPath(new URL('./console/', import.meta.url));

export function consoleFiles(folder: string = builtFolder): ConsoleFiles {
  let files: ReadonlyMap<string, ConsoleFile> | undefined;
  return {
    serve(path, request) {
      files ??= readFolder(folder);
      const file = files.get(path) ?? files.get('index.html');
      return file && answer(file, header(request, 'accept-encoding') ?? '');
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
    files.set(name, { type, plain: readFileSync(place), brotli, lasting: name.startsWith('assets/') });
  }
  return files;
}

function answer({ type, plain, brotli, lasting }: ConsoleFile, accepted: string): HttpResponse {
  const packed = brotli !== undefined && /\bbr\b/.test(accepted);
  const headers: [string, string][] = [
    ['Content-Type', type],
    ['Cache-Control', lasting ? 'max-age=31536000, immutable' : 'no-store'],
    ['Content-Security-Policy', contentSecurityPolicy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ...(packed ? [['Content-Encoding', 'br'] as [string, string]] : []),
    ['Vary', 'Accept-Encoding'],
  ];
  return { status: 200, headers, body: packed ? brotli : plain };
}

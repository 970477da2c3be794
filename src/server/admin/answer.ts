import type { HttpResponse } from '../../http/response.ts';

/** An answer of the admin plane: JSON that nobody may keep. */
export function json(status: number, value: unknown): HttpResponse {
  const headers = [
    ['Content-Type', 'application/json'],
    ['Cache-Control', 'no-store'],
    ['X-Content-Type-Options', 'nosniff'],
  ] as const;
  return { status, headers, body: `${JSON.stringify(value)}\n` };
}

/** A refusal in words. */
export function refusal(status: number, message: string): HttpResponse {
  return json(status, { message });
}

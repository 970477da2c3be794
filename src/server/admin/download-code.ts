import { refusal } from './answer.ts';
import type { Endpoint } from './endpoint.ts';

/** The package of a function, by the link that GetFunction gave. */
export const downloadCode: Endpoint = (request, { codeLinks }) => {
  const bytes = codeLinks.follow(request.id, new URLSearchParams(request.query), request.receivedAt);
  if (!bytes) return refusal(403, 'This link has ended or is not one of ours.');
  const headers: [string, string][] = [
    ['Content-Type', 'application/zip'],
    ['X-Content-Type-Options', 'nosniff'],
  ];
  return { status: 200, headers, body: bytes };
};

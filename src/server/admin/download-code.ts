import { refusal } from './answer.ts';
import type { Endpoint } from './endpoint.ts';

/** The package of a function, by the link that GetFunction gave. */
export const downloadCode: Endpoint = (request, { codeLinks }) => {
  const bytes = codeLinks.follow(request.id, new URLSearchParams(request.query), request.receivedAt);
  if (!bytes) return refusal(403, 'This link has ended or is not one of ours.');
  return { status: 200, headers: [['Content-Type', 'application/zip']], body: bytes };
};

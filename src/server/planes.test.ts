import { expect, test } from 'vitest';
import { vpcEndpoints } from '../execute-api/network/vpc-endpoints.ts';
import { customDomains } from '../execute-api/stage/custom-domains.ts';
import { verdictRow } from '../identity/rulings/verdict-row.ts';
import { createTrace } from '../trace/trace.ts';
import { choosePlane } from './planes.ts';
import { unreadRequests } from './unread-requests.ts';

const refused = () => {
  throw new Error('nothing is answered here');
};
const unread = unreadRequests(createTrace(1, verdictRow));
const choose = choosePlane({
  admin: refused,
  control: refused,
  data: refused,
  dataTooLarge: refused,
  unread,
  domains: customDomains(),
  endpoints: vpcEndpoints(),
});

function tooLarge(method: string, path: string): string {
  const headers = [['Host', '127.0.0.1:4566']] as const;
  const head = { method, path, query: '', headers, receivedAt: 0, sourceIp: '127.0.0.1', secure: false };
  const { status, body } = choose(head).tooLarge(head);
  return `${status} ${body}`;
}

test.each([
  ['POST', '/2015-03-31/functions', ' for the CreateFunction operation'],
  ['POST', '/2015-03-31/functions/', ' for the CreateFunction operation'],
  ['PUT', '/2015-03-31/functions/f/code', ' for the UpdateFunctionCode operation'],
  ['POST', '/2015-03-31/functions/f/invocations', ' for the InvokeFunction operation'],
  ['POST', '/2017-03-31/tags/a', ''],
])(
  'too large a request to Lambda names the operation (CreateFunction recorded Nov 2025): %s %s',
  (method, path, operation) => {
    expect(tooLarge(method, path)).toBe(
      `413 {"Type":"User","message":"Request must be smaller than 70167211 bytes${operation}"}`,
    );
  },
);

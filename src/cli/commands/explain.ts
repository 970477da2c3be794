import type { RequestExplanation } from '../../server/admin/requests.ts';
import { command } from '../command.ts';
import { explanationText } from '../output/explanation-text.ts';
import { tell } from '../output/tell.ts';
import { connect, connectionOptions, jsonOption } from '../server-connection.ts';

/** `sekisho explain ID`: why a request was allowed or denied, by its request id or its authorization id. */
export const explain = command({
  name: 'explain',
  summary: 'tells why a request was allowed or denied, and the smallest change that would allow it',
  forms: ['ID'],
  options: { ...connectionOptions, ...jsonOption },
  examples: [
    { line: 'explain d18964de-ffa0-4415-a808-7d035b69ea25', does: 'by the request id that every answer carries' },
    { line: 'explain d18964deffa04415a8087d035b69ea25', does: 'by the authorization id that a denial tells' },
  ],
  async run(values, [id = '']) {
    const path = `requests/${encodeURIComponent(id)}/explanation`;
    const found = await connect(values).get<RequestExplanation>(path);
    tell(values.json, found, explanationText(found));
    return 0;
  },
});

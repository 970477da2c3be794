import { parseJson } from '../../core/json.ts';
import type { RootKey } from '../../identity/keys/root-key.ts';
import { json, refusal } from './answer.ts';
import type { Endpoint } from './endpoint.ts';

export const listAccounts: Endpoint = (_, { accounts }) => json(200, { accounts: accounts.list() });

/** Makes an account and answers the key of its root user. Body: `{"id": "111122223333"}` or nothing. */
export const createAccount: Endpoint = async (request, { accounts }) => {
  const id = askedId(request.body.toString());
  if (id === 'wrong') return refusal(400, 'An account id has twelve digits.');
  const key = await accounts.create(id, request.receivedAt);
  return key ? json(201, shownKey(key)) : refusal(409, `There is an account ${id} already.`);
};

/** The root user's key of an account. */
export const showCredentials: Endpoint = ({ id }, { accounts }) => {
  const key = accounts.rootKey(id);
  return key ? json(200, shownKey(key)) : refusal(404, `There is no account ${id}.`);
};

function askedId(body: string): string | undefined {
  if (body === '') return undefined;
  try {
    const asked = parseJson(body);
    if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return 'wrong';
    const { id } = asked as { id?: unknown };
    return id === undefined || (typeof id === 'string' && /^\d{12}$/.test(id)) ? id : 'wrong';
  } catch {
    return 'wrong';
  }
}

function shownKey({ account, accessKeyId, secretAccessKey }: RootKey) {
  return { account, accessKeyId, secretAccessKey };
}

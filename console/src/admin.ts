/** A refusal of the server's own pages, in its words. */
class AdminRefusal extends Error {
  override readonly name = 'AdminRefusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Who asks is not signed in by the address of the console, whatever key they have. */
export class OperatorsOnly extends AdminRefusal {}

/** Told of the window when the server no longer knows who is signed in. */
export const sessionEnded = 'sekisho-session-ended';

/** Asks the server's own endpoints, as the operator who opened this console. `path` below `/_sekisho/`. */
export async function admin<Answer>(path: string, init: { method?: string; body?: object } = {}): Promise<Answer> {
  const { method = 'GET', body } = init;
  const response = await fetch(`/_sekisho/${path}`, {
    method,
    headers: { 'x-sekisho-console': '1' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (response.status === 204) return undefined as Answer;
  if (response.ok) return response.json();
  if (response.status !== 401) throw new AdminRefusal(response.status, await messageOf(response));
  dispatchEvent(new Event(sessionEnded));
  throw new OperatorsOnly(response.status, await messageOf(response));
}

/** What was said, or the bare status where nothing was. */
async function messageOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    return String(JSON.parse(text).message);
  } catch {
    return `${response.status} ${response.statusText}`;
  }
}

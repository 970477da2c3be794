/** A refusal of the server's own pages, in its words. */
class AdminRefusal extends Error {
  override readonly name = 'AdminRefusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Asks the server's own endpoints, as the operator who opened this console. `path` below `/_sekisho/`. */
export async function admin<Answer>(path: string, init: { method?: string; body?: object } = {}): Promise<Answer> {
  const { method = 'GET', body } = init;
  const response = await fetch(`/_sekisho/${path}`, {
    method,
    headers: { 'x-sekisho-console': '1' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (response.status === 204) return undefined as Answer;
  const answer = await response.json();
  if (!response.ok) throw new AdminRefusal(response.status, String(answer.message));
  return answer as Answer;
}

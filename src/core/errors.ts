/**
 * The error catalogue: every error that reaches a client is a row, thrown by calling the row.
 * Rows say what went wrong; how it looks on the wire is decided in `wire/` (control plane) or by the gateway
 * responses of `execute-api/` (data plane).
 */
export interface ErrorRow {
  /** The error's shape name or code as the service's model has it, such as `NoSuchEntityException`. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  /** AWS's text. */
  readonly text: (...args: never[]) => string;
  /** Modelled members besides the message, such as Lambda's `Type` and `Reason`, or what makes them of the arguments. */
  readonly members?: Members | ((...args: never[]) => Members);
}

type Members = Readonly<Record<string, unknown>>;

/** An error that a client may see. Anything else that is thrown is a defect and answers InternalFailure. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  readonly status: number;
  readonly members: Members;

  constructor(code: string, status: number, message: string, members: Members = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.members = members;
  }
}

export type Catalogue<Rows extends Record<string, ErrorRow>> = {
  readonly [Name in keyof Rows]: (...args: Parameters<Rows[Name]['text']>) => AwsError;
};

const registered = new Map<string, Readonly<Record<string, ErrorRow>>>();

/** Makes a catalogue of a module; `docs/errors.md` is generated from all of them. */
export function catalogue<Rows extends Record<string, ErrorRow>>(name: string, rows: Rows): Catalogue<Rows> {
  registered.set(name, rows);
  const made: Record<string, (...args: never[]) => AwsError> = {};
  for (const [key, row] of Object.entries(rows)) {
    made[key] = (...args) => new AwsError(row.code, row.status, row.text(...args), membersOf(row, args));
  }
  return made as Catalogue<Rows>;
}

function membersOf({ members }: ErrorRow, args: never[]): Members | undefined {
  return typeof members === 'function' ? members(...args) : members;
}

/** Every catalogue that has been loaded, by its name. */
export function catalogues(): ReadonlyMap<string, Readonly<Record<string, ErrorRow>>> {
  return registered;
}

/** One thing that was seen: what was asked, and what came back. Two runs of the story can be laid side by side. */
export interface Observation {
  readonly what: string;
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Prints the story as it goes, keeps what was seen, and checks it. */
export interface Teller {
  readonly seen: readonly Observation[];
  readonly failures: readonly string[];
  chapter(title: string): void;
  remark(text: string): void;
  /** Tells a part that later ones do not stand on. */
  part(tell: () => Promise<void>): Promise<void>;
  /** Looks until the answer is as it must be, or patience ends; then prints and keeps it. */
  see(what: string, look: () => Promise<Omit<Observation, 'what'>>, must: Expectation): Promise<void>;
}

export interface Expectation {
  readonly status?: number;
  /** The whole body, or a pattern of it. */
  readonly body: string | RegExp;
  readonly headers?: Readonly<Record<string, string>>;
}

export function makeTeller(print: (line: string) => void, patience: number): Teller {
  const seen: Observation[] = [];
  const failures: string[] = [];
  let chapters = 0;
  return {
    seen,
    failures,
    chapter(title) {
      chapters += 1;
      print(`\n${chapters}. ${title}`);
    },
    remark: (text) => print(`   ${text}`),
    part: (tell) => tell(),
    async see(what, look, must) {
      const observation = { what, ...(await lookUntil(look, must, patience)) };
      seen.push(observation);
      const { status, body } = observation;
      print(`   ${what}`);
      print(`     -> ${status === undefined ? '' : `${status} `}${shortened(body)}`);
      const wrong = difference(observation, must);
      if (!wrong) return;
      failures.push(`${what}: ${wrong}`);
      print(`     !! ${wrong}`);
    },
  };
}

/** A transcript is for reading: of the longest bodies (with the canonical request in them) the beginning is enough. */
function shortened(body: string): string {
  return body.length <= 400 ? body : `${body.slice(0, 240)} ... (${body.length} characters)`;
}

async function lookUntil(look: () => Promise<Omit<Observation, 'what'>>, must: Expectation, patience: number) {
  const end = Date.now() + patience;
  for (;;) {
    const observation = await look();
    if (!difference(observation, must) || Date.now() >= end) return observation;
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

/** What is not as it must be; undefined when all is. */
export function difference(observation: Omit<Observation, 'what'>, must: Expectation): string | undefined {
  if (must.status !== undefined && observation.status !== must.status) return `the status must be ${must.status}`;
  const { body } = must;
  if (typeof body === 'string' ? observation.body !== body : !body.test(observation.body))
    return `the body must be ${body}`;
  for (const [name, value] of Object.entries(must.headers ?? {})) {
    if (observation.headers[name] !== value) return `the header ${name} must be ${value}`;
  }
  return undefined;
}

/** The figures of the REPORT line that ends the log of an invocation. */
export interface Report {
  readonly duration?: string | undefined;
  readonly billed?: string | undefined;
  readonly memory?: string | undefined;
  readonly used?: string | undefined;
  readonly init?: string | undefined;
}

/** https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-view.html */
export function readReport(log: string): Report {
  const line = log.split('\n').findLast((each) => each.startsWith('REPORT ')) ?? '';
  const fields = new Map(line.split('\t').map((field) => field.split(': ') as [string, string]));
  return {
    duration: fields.get('Duration'),
    billed: fields.get('Billed Duration'),
    memory: fields.get('Memory Size'),
    used: fields.get('Max Memory Used'),
    init: fields.get('Init Duration'),
  };
}

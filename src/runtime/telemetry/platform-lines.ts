/**
 * The lines that Lambda itself writes into a function's log.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-view.html
 */
export interface RuntimeVersion {
  /** Such as `python:3.11.v7`: the version that really runs. */
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly region: string;
  /** Set when the runtime that was asked for is not on this machine. */
  readonly warning?: string;
}

export function initStartLine(version: RuntimeVersion): string {
  const arn = `arn:aws:lambda:${version.region}::runtime:${version.hash}`;
  const warning = version.warning ? `\t${version.warning}` : '';
  return `INIT_START Runtime Version: ${version.name}\tRuntime Version ARN: ${arn}${warning}\n`;
}

/** Written when the initialisation did not become ready within its ten seconds. */
export function initTimeoutLine(durationMs: number): string {
  return `INIT_REPORT Init Duration: ${durationMs.toFixed(2)} ms\tPhase: init\tStatus: timeout\n`;
}

export function startLine(requestId: string, version: string): string {
  return `START RequestId: ${requestId} Version: ${version}\n`;
}

export function endLine(requestId: string): string {
  return `END RequestId: ${requestId}\n`;
}

export function timeoutLine(requestId: string, at: number, timeoutSeconds: number): string {
  return `${new Date(at).toISOString()} ${requestId} Task timed out after ${timeoutSeconds.toFixed(2)} seconds\n\n`;
}

export function exitLine(requestId: string, description: string): string {
  return `RequestId: ${requestId} Error: ${description}\nRuntime.ExitError\n`;
}

export interface Report {
  readonly requestId: string;
  readonly durationMs: number;
  readonly memoryMb: number;
  readonly maxMemoryUsedMb: number;
  readonly initDurationMs?: number;
  /** `timeout`, or `error` and its type. */
  readonly status?: string;
}

export function reportLine(report: Report): string {
  const fields = [
    `REPORT RequestId: ${report.requestId}`,
    `Duration: ${report.durationMs.toFixed(2)} ms`,
    `Billed Duration: ${Math.ceil(report.durationMs)} ms`,
    `Memory Size: ${report.memoryMb} MB`,
    `Max Memory Used: ${report.maxMemoryUsedMb} MB`,
  ];
  if (report.initDurationMs !== undefined) fields.push(`Init Duration: ${report.initDurationMs.toFixed(2)} ms`);
  return `${fields.join('\t')}\t${report.status ? `Status: ${report.status}` : ''}\n`;
}

import type { Readable } from 'node:stream';
import type { Clock } from '../../core/clock.ts';
import type { FunctionConfiguration, LogSink } from '../function-configuration.ts';
import { createLineSplitter } from './log-lines.ts';
import type { LogTail } from './log-tail.ts';
import { createLogTail } from './log-tail.ts';
import { readFrames } from './telemetry-frames.ts';

/** Largest log event: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
const longestEvent = 262_144;
const newline = 10;
/** Bytes that one invocation may log. More is read, so that the function goes on, and dropped. */
const budgetPerInvocation = 16_777_216;

/** The log stream of one environment. */
export interface EnvironmentLog {
  /** Begins the tail and the budget of a new invocation. */
  begin(): void;
  write(message: string): void;
  /** Writes what Lambda keeps out of LogResult, such as INIT_START. */
  writeUntailed(message: string): void;
  tail(): string;
  attach(outputs: RuntimeOutputs, onEndOfInvocation: () => void): AttachedOutputs;
}

export interface RuntimeOutputs {
  readonly stdout: Readable;
  readonly stderr: Readable;
  readonly telemetry: Readable;
}

export interface AttachedOutputs {
  /** Writes unfinished lines. */
  flush(): void;
}

export function createEnvironmentLog(
  configuration: FunctionConfiguration,
  stream: string,
  sink: LogSink,
  clock: Clock,
): EnvironmentLog {
  let tail: LogTail = createLogTail();
  let budget = budgetPerInvocation;
  const { account, region, functionName: sessionName, role, logGroup: group } = configuration;
  const source = { account, region, sessionName, role, group, stream };

  const send = (message: string, at: number): void => sink.append({ ...source, events: [{ timestamp: at, message }] });
  const append = (message: string, at: number): void => {
    tail.add(message);
    send(message, at);
  };
  const write = (message: string): void => append(message, clock());
  const spend = (message: Buffer, at: number): void => {
    // An empty line is no event.
    if (message.length === 0 || (message.length === 1 && message[0] === newline)) return;
    const affordable = budget > 0;
    budget -= message.length;
    if (budget > 0) append(message.toString(), at);
    else if (affordable) write(`Log output beyond ${budgetPerInvocation} bytes in one invocation was dropped.\n`);
  };
  const attach = (outputs: RuntimeOutputs, onEndOfInvocation: () => void): AttachedOutputs => {
    const onText = (line: Buffer): void => spend(line, clock());
    const splitters = [outputs.stdout, outputs.stderr].map((output) => {
      const splitter = createLineSplitter(onText, longestEvent);
      output.on('data', splitter.push);
      return splitter;
    });
    outputs.telemetry.on('data', readFrames({ onMessage: spend, onEndOfInvocation, onText }, longestEvent));
    const flush = (): void => {
      for (const splitter of splitters) splitter.flush();
    };
    return { flush };
  };
  const begin = (): void => {
    tail = createLogTail();
    budget = budgetPerInvocation;
  };
  const writeUntailed = (message: string): void => send(message, clock());
  return { begin, write, writeUntailed, tail: () => tail.text(), attach };
}

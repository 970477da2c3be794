import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineSplitter } from './log-lines.ts';
import { logStreamName } from './log-stream-name.ts';
import { createLogTail } from './log-tail.ts';
import { endLine, initStartLine, reportLine, startLine } from './platform-lines.ts';
import { readFrames } from './telemetry-frames.ts';

function split(chunks: readonly string[], longest = 100): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => void lines.push(line.toString()), longest);
  for (const chunk of chunks) splitter.push(Buffer.from(chunk));
  splitter.flush();
  return lines;
}

describe('lines of an output', () => {
  test('each line is an event; a carriage return does not end one', () => {
    expect(split(['multi\nline\n', 'another\rline\n'])).toEqual(['multi\n', 'line\n', 'another\rline\n']);
  });

  test('no line is longer than the bound and nothing is lost, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '\r') })), (chunks) => {
        const lines = split(chunks, 5);
        expect(lines.join('')).toBe(chunks.join(''));
        expect(lines.every((line) => line.length <= 5)).toBe(true);
      }),
    );
  });
});

function frame(type: number, message: string, at = 0): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(type, 0);
  head.writeUInt32BE(Buffer.byteLength(message), 4);
  head.writeBigUInt64BE(BigInt(at) * 1000n, 8);
  return Buffer.concat([head, Buffer.from(message)]);
}

function read(bytes: Buffer, cut: number, longest = 1000): unknown[] {
  const seen: unknown[] = [];
  const push = readFrames(
    {
      onMessage: (message, at) => seen.push([message.toString(), at]),
      onEndOfInvocation: () => seen.push('end'),
      onText: (message) => seen.push(message.toString()),
    },
    longest,
  );
  for (let at = 0; at < bytes.length; at += cut) push(bytes.subarray(at, at + cut));
  return seen;
}

describe('the framed log channel', () => {
  test.each([1, 7, 1000])('keeps bounds and times of events, read %i bytes at a time', (cut) => {
    const bytes = Buffer.concat([
      frame(0xa55a0003, 'one\ntwo\n', 1234),
      frame(0xa55a0002, '{}', 5),
      frame(0xa55aff00, ''),
    ]);
    expect(read(bytes, cut)).toEqual([['one\ntwo\n', 1234], ['{}', 5], 'end']);
  });

  test('a message beyond the bound is cut and the next one is still found', () => {
    const bytes = Buffer.concat([frame(0xa55a0003, 'x'.repeat(50)), frame(0xa55a0003, 'next')]);
    expect(read(bytes, 10, 8)).toEqual([
      ['xxxxxxxx', 0],
      ['next', 0],
    ]);
  });

  test('text without a frame is read as lines', () => {
    expect(read(Buffer.from('a text of its own\nand more'), 100)).toEqual(['a text of its own\n']);
  });
});

describe('the log tail', () => {
  test('X-Amz-Log-Result holds the last 4 KB', () => {
    const tail = createLogTail();
    for (let n = 0; n < 1000; n++) tail.add(`line ${n}\n`);
    expect(Buffer.byteLength(tail.text())).toBe(4096);
    expect(tail.text().endsWith('line 998\nline 999\n')).toBe(true);
  });

  test('begins at a whole character', () => {
    const tail = createLogTail();
    tail.add('é'.repeat(3000));
    tail.add('x');
    expect(tail.text()).toBe(`${'é'.repeat(2047)}x`);
  });
});

describe('lines of the platform', () => {
  const id = '5d6a1b6c-0000-4000-8000-000000000000';

  test('START and END', () => {
    expect(startLine(id, '$LATEST')).toBe(`START RequestId: ${id} Version: $LATEST\n`);
    expect(endLine(id)).toBe(`END RequestId: ${id}\n`);
  });

  test('REPORT of a cold start ends with Init Duration', () => {
    const report = {
      requestId: id,
      durationMs: 3.006,
      memoryMb: 128,
      ephemeralStorageMb: 512,
      maxMemoryUsedMb: 36,
      initDurationMs: 110.1,
    };
    expect(reportLine(report)).toBe(
      `REPORT RequestId: ${id}\tDuration: 3.01 ms\tBilled Duration: 4 ms\tMemory Size: 128 MB\t` +
        'Max Memory Used: 36 MB\tInit Duration: 110.10 ms\t\n',
    );
  });

  test('REPORT of a timeout tells so', () => {
    const report = {
      requestId: id,
      durationMs: 1000,
      memoryMb: 128,
      ephemeralStorageMb: 512,
      maxMemoryUsedMb: 36,
      status: 'timeout',
    };
    expect(reportLine(report).endsWith('\tMax Memory Used: 36 MB\tStatus: timeout\n')).toBe(true);
  });

  test('INIT_START names the runtime and warns of another version', () => {
    const version = { name: 'python:3.11.v7', hash: 'ab', region: 'us-east-1' };
    const line =
      'INIT_START Runtime Version: python:3.11.v7\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:ab';
    expect(initStartLine(version)).toBe(`${line}\n`);
    expect(initStartLine({ ...version, warning: 'WARNING: other' })).toBe(`${line}\tWARNING: other\n`);
  });
});

describe('log stream names', () => {
  const configuration = {
    ...{ key: 'k', functionName: 'f', functionArn: 'a', version: '$LATEST', runtime: 'python3.13', handler: 'h' },
    ...{
      timeoutSeconds: 3,
      memoryMb: 128,
      ephemeralStorageMb: 512,
      environment: {},
      region: 'r',
      account: '1',
      codeSha256Hex: '',
    },
    logGroup: '/aws/lambda/f',
    role: 'arn:aws:iam::123456789012:role/r',
  };
  const at = Date.UTC(2025, 0, 31, 23, 59);

  test('date, version and 32 hexadecimal digits', () => {
    expect(logStreamName(configuration, at)).toMatch(/^2025\/01\/31\/\[\$LATEST\][0-9a-f]{32}$/);
  });

  test('unverified: in a group of another name also the name of the function', () => {
    expect(logStreamName({ ...configuration, logGroup: '/shared' }, at)).toMatch(
      /^2025\/01\/31\/f\[\$LATEST\][0-9a-f]{32}$/,
    );
  });
});

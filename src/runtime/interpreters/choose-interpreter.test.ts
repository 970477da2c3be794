import { describe, expect, test } from 'vitest';
import { chooseInterpreter } from './choose-interpreter.ts';
import type { Interpreter } from './interpreter.ts';
import { parseRuntime } from './runtime-identifier.ts';

function python(version: string, hasBoto3 = false): Interpreter {
  return { language: 'python', path: `/opt/${version}`, prefix: '/opt', version, sitePackages: [], hasBoto3 };
}

describe('runtime identifiers', () => {
  test.each([
    ['python3.9', { language: 'python', release: 9 }],
    ['python3.14', { language: 'python', release: 14 }],
    ['nodejs22.x', { language: 'node', release: 22 }],
    ['provided.al2023', undefined],
    ['java21', undefined],
    ['nodejs', undefined],
    ['__proto__', undefined],
  ])('%s', (runtime, parsed) => {
    expect(parseRuntime(runtime)).toEqual(parsed);
  });
});

describe('the interpreter for a runtime', () => {
  const wanted = { language: 'python', release: 11 } as const;

  test.each([
    ['the exact version', [python('3.12.1'), python('3.11.2')], '3.11.2', undefined],
    ['the exact version with boto3', [python('3.11.2'), python('3.11.7', true)], '3.11.7', undefined],
    ['the nearest', [python('3.6.1'), python('3.9.18')], '3.9.18', 'Python 3.9.18'],
    ['of two as near, the newer', [python('3.10.1'), python('3.12.1')], '3.12.1', 'Python 3.12.1'],
  ] as const)('is %s', (_, candidates, version, warned) => {
    const chosen = chooseInterpreter('python3.11', wanted, candidates);
    expect(chosen.interpreter.version).toBe(version);
    expect(chosen.warning).toBe(warned && `WARNING: runtime python3.11 is not on this machine; running on ${warned}`);
  });

  test('is an InvalidRuntimeException when there is none', () => {
    expect(() => chooseInterpreter('python3.11', wanted, [])).toThrow(
      expect.objectContaining({ code: 'InvalidRuntimeException', status: 502 }),
    );
  });
});

/** The completions as real shells take them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands.ts';
import { bashCompletion } from './bash.ts';
import { zshCompletion } from './zsh.ts';

const folder = mkdtempSync(join(tmpdir(), 'completion-'));
mkdirSync(join(folder, 'data of mine'));

/** Completes the last word of a line, as bash calls the function. */
function inBash(...words: string[]): string[] {
  const script = `${bashCompletion(commands)}
    eval "$(complete -p sekisho | sed 's/^complete -F \\([^ ]*\\) sekisho$/completes=\\1/')"
    COMP_WORDS=(sekisho "$@") COMP_CWORD=$#
    "$completes" sekisho
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  return lines(execFileSync('bash', ['-uc', script, 'bash', ...words], { cwd: folder, encoding: 'utf8' }));
}

/** The same in zsh, whose own functions say what they are asked to show. */
function inZsh(...words: string[]): string[] {
  const script = `compdef() { completes=$1 }
    _describe() { print -rl -- "\${(@P)2}" }
    _files() { print -r -- "_files $*" }
    ${zshCompletion(commands)}
    words=(sekisho "$@") CURRENT=$(( $# + 1 ))
    $completes`;
  const all = lines(execFileSync('zsh', ['-fc', script, 'zsh', ...words], { cwd: folder, encoding: 'utf8' }));
  const last = words.at(-1) ?? '';
  return all
    .map((line) => line.replace(/:.*/s, ''))
    .filter((word) => word.startsWith(last) || word.startsWith('_files'));
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

const noZsh = (() => {
  try {
    return execFileSync('zsh', ['-fc', 'true']) === undefined;
  } catch {
    return true;
  }
})();

describe.each([
  ['bash', inBash, false],
  ['zsh', inZsh, noZsh],
] as const)('%s', (_, complete, absent) => {
  test.skipIf(absent).each([
    [['st'], ['start']],
    [['acc'], ['account']],
    [
      ['account', ''],
      ['create', 'list'],
    ],
    [['account', 'create', '--d'], ['--data-dir']],
    [
      ['policy', 'generate', '--w'],
      ['--wildcard', '--with-denied'],
    ],
    [
      ['start', '--auth', ''],
      ['enforce', 'observe'],
    ],
    [['start', '--ephemeral', '--p'], ['--port']],
    [['start', '--port', ''], []],
    [
      ['completion', ''],
      ['bash', 'zsh', '--help'],
    ],
    [['help', 'who'], ['who-can']],
    [['nonsense', ''], []],
    [['--v'], ['--version']],
  ])('%j', (words, offered) => {
    expect(complete(...words)).toEqual(offered);
  });

  test.skipIf(absent)('every command and every option of each', () => {
    for (const { name, options } of commands) {
      const offered = complete(...name.split(' '), '--');
      expect(offered).toEqual([...Object.keys(options).map((option) => `--${option}`), '--help']);
    }
  });
});

test('a data folder: the folders that there are', () => {
  expect(inBash('env', '--data-dir', 'data')).toEqual(['data of mine']);
});

test.skipIf(noZsh)('a data folder in zsh: folders alone', () => {
  expect(inZsh('env', '--data-dir', '')).toEqual(['_files -/']);
});

test('an option takes the same in every command, or the shells would be told wrong', () => {
  const taking = new Map<string, string>();
  for (const { options } of commands) {
    for (const [name, { value = 'nothing' }] of Object.entries(options)) {
      expect([name, taking.get(name) ?? value]).toEqual([name, value]);
      taking.set(name, value);
    }
  }
});

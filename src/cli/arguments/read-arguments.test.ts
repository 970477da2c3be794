import { describe, expect, test } from 'vitest';
import { ConfigurationProblem } from '../../server/configuration.ts';
import { command } from '../command.ts';
import { commands } from '../commands.ts';
import { findCommand } from './find-command.ts';
import { readArguments } from './read-arguments.ts';
import { WrongUsage } from './wrong-usage.ts';

const ferry = command({
  name: 'ferry',
  summary: 'crosses a river',
  forms: ['FROM TO', '--bridge NAME', '[FROM]'],
  options: {
    bridge: { value: 'NAME', help: 'over a bridge' },
    boats: {
      value: 'N',
      default: '1',
      help: 'how many',
      read(text) {
        if (!/^-?\d+$/.test(text)) throw new ConfigurationProblem(`--boats takes a number, not ${text}`);
        return Number(text);
      },
    },
    quiet: { help: 'without a word' },
  },
  examples: [],
  run: async () => 0,
});

describe('what was given', () => {
  test.each([
    [[], { bridge: undefined, boats: 1, quiet: false }, []],
    [['a', 'b', '--quiet'], { bridge: undefined, boats: 1, quiet: true }, ['a', 'b']],
    [['--bridge=x', '--boats', '7'], { bridge: 'x', boats: 7, quiet: false }, []],
    [['--boats=-1'], { bridge: undefined, boats: -1, quiet: false }, []],
    [['--boats', '1', '--boats', '2'], { bridge: undefined, boats: 2, quiet: false }, []],
    [['--', '--quiet'], { bridge: undefined, boats: 1, quiet: false }, ['--quiet']],
  ])('%j', (args, values, operands) => {
    expect(readArguments(ferry, args)).toEqual({ values, operands });
  });
});

describe('what cannot be', () => {
  test.each([
    [['--bots', '1'], 'there is no option --bots: did you mean --boats?'],
    [['--brdige', 'x'], 'there is no option --brdige: did you mean --bridge?'],
    [['--something-else'], 'there is no option --something-else'],
    [['--__proto__'], 'there is no option --__proto__'],
    [['--no-quiet'], 'there is no option --no-quiet'],
    [['-q'], 'there is no option -q'],
    [['--boats'], '--boats takes a value: N'],
    [['--boats='], '--boats takes a value: N'],
    [['--boats', '--quiet'], '--boats takes a value: N'],
    [['--boats', 'many'], '--boats takes a number, not many'],
    [['--quiet=yes'], '--quiet takes no value'],
    [['a', 'b', 'c'], '"c" is one argument too many'],
    [['--bridge', 'x', 'a'], '"a" is one argument too many'],
  ])('%j', (args, message) => {
    expect(() => readArguments(ferry, args)).toThrow(message);
  });

  test('what a form lacks is named', () => {
    const strict = { ...ferry, forms: ['FROM TO', '--bridge NAME'] };
    expect(() => readArguments(strict, [])).toThrow('FROM is missing');
    expect(() => readArguments(strict, ['a'])).toThrow('TO is missing');
    expect(() => readArguments({ ...ferry, forms: ['--bridge NAME'] }, [])).toThrow('--bridge is missing');
  });
});

describe('which command is meant', () => {
  test.each([
    [['start', '--port', '0'], 'start', ['--port', '0']],
    [['account', 'create', '1'], 'account create', ['1']],
    [['who-can', 'a', 'b'], 'who-can', ['a', 'b']],
  ])('%j', (words, name, rest) => {
    const found = findCommand(commands, words);
    expect([found.command.name, found.rest]).toEqual([name, rest]);
  });

  test.each([
    [['strat'], 'there is no command strat: did you mean start?'],
    [['xplain'], 'there is no command xplain: did you mean explain?'],
    [['whocan'], 'there is no command whocan: did you mean who-can?'],
    [['deploy'], 'there is no command deploy'],
    [['constructor'], 'there is no command constructor'],
    [['account', 'crate'], 'there is no command account crate: did you mean account create?'],
    [['account', 'zap'], 'there is no command account zap: account create or account list'],
    [['policy'], 'policy alone says nothing: policy generate or policy coverage'],
    [['policy', '--principal', 'x'], 'policy alone says nothing: policy generate or policy coverage'],
    [['--data-dir', 'x', 'env'], '--data-dir stands after the command'],
    [['--verison'], 'there is no option --verison: did you mean --version?'],
  ])('%j', (words, message) => {
    expect(() => findCommand(commands, words)).toThrow(new WrongUsage(message));
  });
});

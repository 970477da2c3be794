import { WrongUsage } from '../arguments/wrong-usage.ts';
import { type Command, command } from '../command.ts';
import { bashCompletion } from '../completion/bash.ts';
import { zshCompletion } from '../completion/zsh.ts';

const shells: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
};

/** `sekisho completion bash`: what the shell needs to complete every command and option. */
export const completion = (commands: () => readonly Command[]) =>
  command({
    name: 'completion',
    summary: 'prints the completions for a shell',
    forms: [Object.keys(shells).join('|')],
    options: {},
    examples: [
      { line: 'completion bash', does: 'for ~/.bashrc: eval "$(sekisho completion bash)"' },
      { line: 'completion zsh', does: 'for ~/.zshrc, after compinit: eval "$(sekisho completion zsh)"' },
    ],
    async run(_, [shell = '']) {
      const complete = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
      if (!complete)
        throw new WrongUsage(`there are completions for ${Object.keys(shells).join(' and ')}, not ${shell}`);
      process.stdout.write(complete(commands()));
      return 0;
    },
  });

import { type Command, command } from '../command.ts';
import { helpText } from '../help/help-text.ts';
import { thisCommand } from '../this-command.ts';

/** `sekisho help COMMAND`, as `sekisho COMMAND --help`. */
export const help = (commands: () => readonly Command[]) =>
  command({
    name: 'help',
    summary: 'tells what there is, or how one command is called',
    forms: ['[COMMAND] [VERB]'],
    options: {},
    examples: [{ line: 'help policy coverage', does: 'the same as: policy coverage --help' }],
    async run(_, words) {
      process.stdout.write(helpText(commands(), words, thisCommand()));
      return 0;
    },
  });

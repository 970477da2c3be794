import type { Command } from '../command.ts';
import { places } from './offers.ts';
import { optionValues } from './option-values.ts';

/** Completions for bash, of version 3.2 too, which reads them by `eval`. */
export function bashCompletion(commands: readonly Command[]): string {
  const { folders, choices, others } = optionValues(commands);
  return `_sekisho() {
  local word=\${COMP_WORDS[COMP_CWORD]} offers= IFS=$' \\t\\n'
  COMPREPLY=()
  case \${COMP_WORDS[COMP_CWORD-1]} in
    ${folders.join('|')})
      compopt -o filenames 2>/dev/null
      IFS=$'\\n'
      COMPREPLY=($(compgen -d -- "$word"))
      return ;;
${choices.map(({ option, words }) => `    ${option}) offers='${words.join(' ')}' ;;\n`).join('')}    ${others.join('|')}) return ;;
    *) case "\${COMP_WORDS[*]:1:COMP_CWORD-1} " in
${places(commands)
  .map(({ before, offers }) => `      ${before}) offers='${offers.map(({ word }) => word).join(' ')}' ;;\n`)
  .join('')}    esac ;;
  esac
  COMPREPLY=($(compgen -W "$offers" -- "$word"))
}
complete -F _sekisho sekisho
`;
}

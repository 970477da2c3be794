import type { Command } from '../command.ts';
import { quoted } from '../output/quoted.ts';
import { type Offer, places } from './offers.ts';
import { optionValues } from './option-values.ts';

/** Completions for zsh, which reads them by `eval` once compinit has run. */
export function zshCompletion(commands: readonly Command[]): string {
  const { folders, choices, others } = optionValues(commands);
  return `#compdef sekisho
_sekisho() {
  local -a offers
  case $words[CURRENT-1] in
    ${folders.join('|')}) _files -/; return ;;
${choices.map(({ option, words }) => `    ${option}) offers=(${words.join(' ')}) ;;\n`).join('')}    ${others.join('|')}) return ;;
    *) case "\${(j: :)words[2,CURRENT-1]} " in
${places(commands)
  .map(({ before, offers }) => `      ${before}) offers=(${offers.map(described).join(' ')}) ;;\n`)
  .join('')}    esac ;;
  esac
  _describe sekisho offers
}
compdef _sekisho sekisho
`;
}

/** No word of ours holds a colon. */
function described({ word, means }: Offer): string {
  return quoted(`${word}:${means}`);
}

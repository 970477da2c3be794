import type { Report } from './schema.ts';

/** Most messages that are kept, and most characters of them; a validation ends with them. */
const mostMessages = 1000;
const mostCharacters = 100_000;

/** There are enough messages. */
export class EnoughSaid extends Error {
  override readonly name = 'EnoughSaid';
}

/** Keeps what is said. Throws EnoughSaid. */
export function speakingReport(messages: string[]): Report {
  let characters = 0;
  return {
    get failed() {
      return messages.length > 0;
    },
    add(message) {
      const text = message();
      messages.push(text);
      characters += text.length;
      if (messages.length >= mostMessages || characters > mostCharacters) throw new EnoughSaid();
    },
  };
}

/** Knows only whether something was said. */
export function silentReport(): Report {
  const report = {
    failed: false,
    add() {
      report.failed = true;
    },
  };
  return report;
}

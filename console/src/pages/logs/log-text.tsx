import { LogMessage } from './log-message.tsx';

/** The log of one invocation, line by line. */
export function LogText({ text }: { readonly text: string }) {
  const lines = text.trimEnd().split('\n');
  const placed = lines.map((message, place) => ({ message, place }));
  return placed.map(({ message, place }) => <LogMessage key={place} message={message} />);
}

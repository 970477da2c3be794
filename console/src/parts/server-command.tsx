import { admin } from '../admin.ts';
import type { Health } from '../records.ts';
import { useAnswer } from '../use-answer.ts';
import { Copyable } from './copyable.tsx';
import './server-command.css';

const ask = () => admin<Health>('health');

/** A command as a shell takes it where the server was started, to copy; nothing until the server has told how. */
export function ServerCommand({ name }: { readonly name: 'console' | 'env' }) {
  const { value } = useAnswer(ask);
  if (!value) return null;
  const command = `${value.command} ${name}`;
  return <Copyable text={command} shown={<code className="server-command">{command}</code>} />;
}

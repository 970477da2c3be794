import { useTexts } from '../../preferences.tsx';
import { texts } from './texts.ts';
import './verdict-bar.css';

interface VerdictBarProps {
  readonly allowed: number;
  readonly denied: number;
}

/** How many may and how many may not, as long as they are many. */
export function VerdictBar({ allowed, denied }: VerdictBarProps) {
  const t = useTexts(texts);
  const parts = [
    { count: allowed, name: 'allowed', text: `✓ ${allowed} ${t.allowed}` },
    { count: denied, name: 'denied', text: `✕ ${denied} ${t.denied}` },
  ];
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <div className="verdict-bar" role="img" aria-label={shown.map(({ text }) => text).join(', ')}>
      {shown.map(({ count, name, text }) => (
        <span key={name} className={`verdict-bar-${name}`} style={{ flexGrow: count }}>
          {text}
        </span>
      ))}
    </div>
  );
}

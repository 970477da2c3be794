import LiveRegion from '@cloudscape-design/components/live-region';
import type { ReactNode } from 'react';
import './arrived.css';

interface ArrivedProps {
  /** What is said of it to whoever does not see it. */
  readonly said: string;
  readonly children: ReactNode;
}

/** What has come of a button further up: brought into view, and announced. */
export function Arrived({ said, children }: ArrivedProps) {
  return (
    <div className="arrived" ref={bringIntoView}>
      <LiveRegion hidden>{said}</LiveRegion>
      {children}
    </div>
  );
}

/** Below the bar that stays on top. */
function bringIntoView(place: HTMLDivElement | null): void {
  place?.scrollIntoView({ block: 'start' });
}

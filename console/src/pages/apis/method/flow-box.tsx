import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';

const numbers = { request: 1, integration: 2, answer: 3, response: 4 } as const;

interface FlowBoxProps {
  /** Where it stands in the picture. */
  readonly place: keyof typeof numbers;
  readonly title: string;
  /** What its button says; absent, there is none. */
  readonly action?: string | undefined;
  readonly onAction: () => void;
  readonly children: ReactNode;
}

/** One of the four boxes, numbered in the order of the flow: its settings, and the button that changes them. */
export function FlowBox({ place, title, action, onAction, children }: FlowBoxProps) {
  return (
    <div className="method-box" data-place={place}>
      <div className="method-box-head">
        <span className="method-box-number" aria-hidden="true">
          {numbers[place]}
        </span>
        <h3>{title}</h3>
        {action && (
          <Button variant="inline-link" ariaLabel={`${action}: ${title}`} onClick={onAction}>
            {action}
          </Button>
        )}
      </div>
      <div className="method-box-settings">{children}</div>
    </div>
  );
}

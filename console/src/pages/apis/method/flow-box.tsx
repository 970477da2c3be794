import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

interface FlowBoxProps {
  /** Where it stands in the picture. */
  readonly place: 'request' | 'integration' | 'answer' | 'response';
  readonly title: string;
  /** What its button says; absent, there is none. */
  readonly action?: string | undefined;
  readonly onAction: () => void;
  readonly children: ReactNode;
}

/** One of the four boxes: its settings, and the button that changes them. */
export function FlowBox({ place, title, action, onAction, children }: FlowBoxProps) {
  return (
    <div className="method-box" data-place={place}>
      <Container
        fitHeight
        header={
          <Header
            variant="h3"
            actions={
              action && (
                <Button variant="inline-link" ariaLabel={`${action}: ${title}`} onClick={onAction}>
                  {action}
                </Button>
              )
            }
          >
            {title}
          </Header>
        }
      >
        <div className="method-box-settings">
          <SpaceBetween size="xs">{children}</SpaceBetween>
        </div>
      </Container>
    </div>
  );
}

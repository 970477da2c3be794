import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { CopyButton } from './copyable.tsx';
import { WrappedText } from './wrapped-text.tsx';

/** One text for one kind of program. */
export interface CopyForm {
  readonly name: string;
  readonly text: string;
  /** What is shown of it, where it has secrets. */
  readonly shown?: string;
}

interface CopyTabsProps {
  readonly ariaLabel: string;
  readonly forms: readonly CopyForm[];
}

/** The same for several programs, a tab for each, to copy. */
export function CopyTabs({ ariaLabel, forms }: CopyTabsProps) {
  return (
    <Tabs
      ariaLabel={ariaLabel}
      tabs={forms.map(({ name, text, shown = text }) => ({
        id: name,
        label: name,
        content: (
          <SpaceBetween size="xs">
            <WrappedText text={shown} />
            <CopyButton text={text} />
          </SpaceBetween>
        ),
      }))}
    />
  );
}

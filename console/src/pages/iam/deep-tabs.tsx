import Tabs, { type TabsProps } from '@cloudscape-design/components/tabs';
import { useSearchParams } from 'react-router';

interface DeepTabsProps {
  readonly ariaLabel: string;
  readonly tabs: readonly TabsProps.Tab[];
}

/** Tabs whose open one stands in the address. */
export function DeepTabs({ ariaLabel, tabs }: DeepTabsProps) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const active = tabs.find(({ id }) => id === asked) ?? tabs[0]!;
  return (
    <Tabs
      ariaLabel={ariaLabel}
      tabs={tabs}
      activeTabId={active.id}
      onChange={({ detail }) => setSearch({ tab: detail.activeTabId }, { replace: true })}
    />
  );
}

import PropertyFilter, { type PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import { useTexts } from '../../../preferences.tsx';
import type { RequestRecord } from '../../../records.ts';
import type { ApiNames } from '../api-names.ts';
import { wantsDenied, withDenied } from './filter-address.ts';
import { useFilterProperties } from './filter-properties.ts';
import { texts } from './texts.ts';

interface RequestFilterProps {
  readonly records: readonly RequestRecord[];
  readonly apis: ApiNames;
  readonly query: PropertyFilterProps.Query;
  readonly onQuery: (query: PropertyFilterProps.Query) => void;
  /** How many requests match. */
  readonly count: number;
  readonly withoutConsole: boolean;
  readonly onWithoutConsole: (without: boolean) => void;
}

/** Narrows the list by any property of a request; the two usual ways are one click. */
export function RequestFilter(props: RequestFilterProps) {
  const t = useTexts(texts);
  const { records, apis, query, onQuery, count, withoutConsole, onWithoutConsole } = props;
  return (
    <SpaceBetween size="xs">
      <PropertyFilter
        {...useFilterProperties(records, apis)}
        query={query}
        onChange={({ detail }) => onQuery(detail)}
        filteringPlaceholder={t.find}
        filteringAriaLabel={t.find}
        countText={t.matches(count)}
        expandToViewport
        virtualScroll
      />
      <SpaceBetween direction="horizontal" size="xs">
        <ToggleButton
          pressed={wantsDenied(query)}
          onChange={({ detail }) => onQuery(withDenied(query, detail.pressed))}
          iconName="filter"
          pressedIconName="check"
        >
          {t.deniedOnly}
        </ToggleButton>
        <ToggleButton
          pressed={withoutConsole}
          onChange={({ detail }) => onWithoutConsole(detail.pressed)}
          iconName="filter"
          pressedIconName="check"
        >
          {t.withoutConsole}
        </ToggleButton>
      </SpaceBetween>
    </SpaceBetween>
  );
}

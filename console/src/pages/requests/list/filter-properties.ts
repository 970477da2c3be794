import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { useMemo } from 'react';
import { useTexts } from '../../../preferences.tsx';
import type { RequestRecord } from '../../../records.ts';
import type { ApiNames } from '../api-names.ts';
import { texts as verdictTexts } from '../texts.ts';
import type { Verdict } from '../verdict.ts';
import { type PropertyKey, propertyKeys, valuesOf } from './record-values.ts';
import { texts } from './texts.ts';

type Operators = NonNullable<PropertyFilterProps.FilteringProperty['operators']>;

/** Of a value, as a person reads it. */
type Label = (value: string) => string;

/** The properties of the filter and, of the requests at hand, the values to choose from. */
export function useFilterProperties(
  records: readonly RequestRecord[],
  apis: ApiNames,
): Pick<PropertyFilterProps, 'filteringProperties' | 'filteringOptions'> {
  const t = useTexts(texts);
  const verdicts = useTexts(verdictTexts);
  return useMemo(() => {
    const labels: Partial<Record<PropertyKey, Label>> = {
      decision: (value) => verdicts[value as Verdict],
      plane: (value) => (value === 'data' ? t.data : t.control),
      api: (id) => (apis[id] === undefined ? id : `${apis[id]} (${id})`),
    };
    return {
      filteringProperties: propertyKeys.map((key) => property(key, t.properties[key], labels[key])),
      filteringOptions: propertyKeys.flatMap((propertyKey) =>
        choices(records, propertyKey, apis).map((value) => option(propertyKey, value, labels[propertyKey])),
      ),
    };
  }, [records, apis, t, verdicts]);
}

function property(key: PropertyKey, propertyLabel: string, format?: Label): PropertyFilterProps.FilteringProperty {
  return { key, propertyLabel, groupValuesLabel: propertyLabel, operators: operatorsOf(key, format) };
}

/** Closed sets are equal or not; statuses have an order; texts can be looked into. */
function operatorsOf(key: PropertyKey, format?: Label): Operators {
  const equal: Operators = (['=', '!='] as const).map((operator) => ({ operator, ...(format && { format }) }));
  if (key === 'decision' || key === 'plane') return equal;
  return key === 'status' ? [...equal, '>=', '<'] : [...equal, ':', '!:'];
}

function option(propertyKey: PropertyKey, value: string, label?: Label): PropertyFilterProps.FilteringOption {
  return { propertyKey, value, ...(label && { label: label(value) }) };
}

const classes = ['2xx', '4xx', '5xx'];
const verdictOrder = ['denied', 'unproved', 'allowed', 'unasked'];

function choices(records: readonly RequestRecord[], key: PropertyKey, apis: ApiNames): readonly string[] {
  if (key === 'decision') return verdictOrder;
  if (key === 'plane') return ['data', 'control'];
  // Of an API's values the first is its id, which the label names.
  const seen = new Set(records.flatMap((record) => valuesOf(record, key, apis).slice(0, 1)));
  return [...(key === 'status' ? classes : []), ...[...seen].sort()];
}

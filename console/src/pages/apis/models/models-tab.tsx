import SpaceBetween from '@cloudscape-design/components/space-between';
import { ModelList } from './model-list.tsx';
import { ValidatorList } from './validator-list.tsx';

/** What bodies look like, and what is checked of requests. */
export function ModelsTab() {
  return (
    <SpaceBetween size="l">
      <ModelList />
      <ValidatorList />
    </SpaceBetween>
  );
}

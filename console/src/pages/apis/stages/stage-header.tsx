import type { Stage } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

interface StageHeaderProps {
  readonly stage: Stage;
  /** Of the stage's own page; in a list its name leads there. */
  readonly level?: 'h2' | 'h3';
  readonly onOpen: (form: 'edit' | 'delete' | 'export') => void;
}

/** The name of a stage, and what can be done with it. */
export function StageHeader({ stage: { stageName = '', description }, level = 'h3', onOpen }: StageHeaderProps) {
  const t = useTexts(texts);
  const { apiId } = useApi();
  const buttons = (
    <SpaceBetween direction="horizontal" size="m">
      <Button variant="inline-link" ariaLabel={t.editOf(stageName)} onClick={() => onOpen('edit')}>
        {t.edit}
      </Button>
      <Button variant="inline-link" ariaLabel={t.exportOf(stageName)} onClick={() => onOpen('export')}>
        {t.export}
      </Button>
      <Button variant="inline-link" ariaLabel={t.deleteOf(stageName)} onClick={() => onOpen('delete')}>
        {t.delete}
      </Button>
    </SpaceBetween>
  );
  const name = level === 'h2' ? stageName : <PageLink to={`/apis/${apiId}/stages/${stageName}`}>{stageName}</PageLink>;
  return (
    <Header variant={level} actions={buttons} {...(description && { description })}>
      {name}
    </Header>
  );
}

import type { Stage } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface StageHeaderProps {
  readonly stage: Stage;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** The name of a stage, and what can be done with it. */
export function StageHeader({ stage: { stageName = '', description }, onEdit, onDelete }: StageHeaderProps) {
  const t = useTexts(texts);
  const buttons = (
    <SpaceBetween direction="horizontal" size="m">
      <Button variant="inline-link" ariaLabel={t.editOf(stageName)} onClick={onEdit}>
        {t.edit}
      </Button>
      <Button variant="inline-link" ariaLabel={t.deleteOf(stageName)} onClick={onDelete}>
        {t.delete}
      </Button>
    </SpaceBetween>
  );
  return (
    <Header variant="h3" actions={buttons} {...(description && { description })}>
      {stageName}
    </Header>
  );
}

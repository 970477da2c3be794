import type { Stage } from '@aws-sdk/client-api-gateway';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Cards from '@cloudscape-design/components/cards';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import { useState } from 'react';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { ExportStage } from '../definition/export-stage.tsx';
import { DeleteStage } from './delete-stage.tsx';
import { EditStage } from './edit-stage.tsx';
import { StageFacts } from './stage-facts.tsx';
import { StageHeader } from './stage-header.tsx';
import './stages-tab.css';
import { texts } from './texts.ts';

/** The stages of an API: the addresses to call them at, and what each serves. */
export function StagesTab() {
  const t = useTexts(texts);
  const { stages } = useApi();
  const [open, setOpen] = useState<{ readonly form: 'edit' | 'delete' | 'export'; readonly stage: Stage }>();
  const { items, paginationProps } = useCollection(stages.value ?? [], { pagination: { pageSize: 25 } });
  const close = () => setOpen(undefined);
  if (stages.error) return <Refusal error={stages.error} />;
  return (
    <div className="stages-tab">
      <Header
        variant="h2"
        description={t.description}
        counter={stages.value && `(${stages.value.length})`}
        actions={<Button iconName="refresh" ariaLabel={t.refresh} onClick={stages.reload} />}
      >
        {t.title}
      </Header>
      <Cards
        items={items}
        trackBy={({ stageName = '' }) => stageName}
        cardsPerRow={[{ cards: 1 }, { minWidth: 900, cards: 2 }]}
        loading={stages.loading && !stages.value}
        loadingText={t.loading}
        empty={<Box textAlign="center">{t.empty}</Box>}
        ariaLabels={{ itemSelectionLabel: (_, { stageName = '' }) => stageName, selectionGroupLabel: t.title }}
        pagination={paginationProps.pagesCount > 1 && <Pagination {...paginationProps} />}
        cardDefinition={{
          header: (stage) => <StageHeader stage={stage} onOpen={(form) => setOpen({ form, stage })} />,
          sections: [{ id: 'facts', content: (stage) => <StageFacts stage={stage} /> }],
        }}
      />
      {open?.form === 'edit' && <EditStage stage={open.stage} onClose={close} />}
      {open?.form === 'export' && <ExportStage stage={open.stage.stageName ?? ''} onClose={close} />}
      {open?.form === 'delete' && <DeleteStage stage={open.stage.stageName ?? ''} onClose={close} />}
    </div>
  );
}

import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import type { RequestRecord, Ruling } from '../../../records.ts';
import { LayerStatements } from './layer-statements.tsx';
import { gatesOf } from './stations.ts';
import { texts } from './texts.ts';
import { Way } from './way.tsx';

interface WayPictureProps {
  readonly request: RequestRecord | undefined;
  readonly rulings: readonly Ruling[];
}

/** The way as a picture and, below it, the statements of the gate that was chosen: at first the one that decided. */
export function WayPicture({ request, rulings }: WayPictureProps) {
  const t = useTexts(texts);
  const gates = useMemo(() => rulings.flatMap(gatesOf), [rulings]);
  const [chosen, setChosen] = useState(() => (gates.findLast(({ decides }) => decides) ?? gates[0])?.id);
  const gate = gates.find(({ id }) => id === chosen);
  return (
    <Container
      header={
        <Header variant="h2" description={gates.length > 0 ? t.description : t.notAsked}>
          {t.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Way request={request} rulings={rulings} chosen={chosen} onChoose={setChosen} />
        {gate && <LayerStatements key={gate.id} gate={gate} />}
      </SpaceBetween>
    </Container>
  );
}

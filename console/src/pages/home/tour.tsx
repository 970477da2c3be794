import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Steps from '@cloudscape-design/components/steps';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { provenSteps } from '../../tour/progress.ts';
import { startTour, useTourState } from '../../tour/tour-state.ts';
import { tourSteps, tourTexts } from '../../tour/tour-texts.ts';

/** The story as a list of steps, and the button that begins the tour through them. */
export function Tour({ requests }: { readonly requests: readonly RequestRecord[] }) {
  const t = useTexts(tourTexts);
  const touring = useTourState();
  const done = touring ?? provenSteps(requests);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t.description}
          actions={
            <Button variant={touring ? 'normal' : 'primary'} onClick={startTour}>
              {touring ? t.again : t.start}
            </Button>
          }
        >
          {t.title}
        </Header>
      }
    >
      <Steps
        ariaLabel={t.title}
        orientation={matchMedia('(width < 688px)').matches ? 'vertical' : 'horizontal'}
        steps={tourSteps.map((step) => ({
          status: done.includes(step) ? 'success' : 'pending',
          statusIconAriaLabel: done.includes(step) ? t.done : t.next,
          header: t.steps[step].title,
        }))}
      />
    </Container>
  );
}

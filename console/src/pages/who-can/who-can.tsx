import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../preferences.tsx';
import { ChooseAction } from './choose-action.tsx';
import { ChooseMethod } from './choose-method.tsx';
import { ChoosePrincipal } from './choose-principal.tsx';
import { PrincipalVerdicts } from './principal-verdicts.tsx';
import { ReachableMethods } from './reachable-methods.tsx';
import { texts } from './texts.ts';

/** Two questions to the policies: who may do this, and what may this one call. The address holds the question. */
export default function WhoCan() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const principal = search.get('principal') ?? '';
  const action = search.get('action') ?? '';
  const resource = search.get('resource') ?? '';
  const by = search.get('by') ?? askedBy(principal, action);
  const ask = (question: Record<string, string>) => setSearch({ by, ...question });
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.description}>
        {t.title}
      </Header>
      <Container>
        <SpaceBetween size="m">
          <SegmentedControl
            selectedId={by}
            label={t.by}
            onChange={({ detail }) => setSearch({ by: detail.selectedId })}
            options={[
              { id: 'method', text: t.byMethod },
              { id: 'action', text: t.byAction },
              { id: 'principal', text: t.byPrincipal },
            ]}
          />
          {by === 'method' && <ChooseMethod resource={resource} onChoose={ask} />}
          {by === 'action' && <ChooseAction key={`${action} ${resource}`} {...{ action, resource }} onChoose={ask} />}
          {by === 'principal' && <ChoosePrincipal principal={principal} onChoose={ask} />}
        </SpaceBetween>
      </Container>
      {by !== 'principal' && action && resource && <PrincipalVerdicts action={action} resource={resource} />}
      {by === 'principal' && principal && <ReachableMethods principal={principal} />}
    </SpaceBetween>
  );
}

/** What a link without `by` asks about. */
function askedBy(principal: string, action: string): string {
  if (principal) return 'principal';
  return action && action !== 'execute-api:Invoke' ? 'action' : 'method';
}

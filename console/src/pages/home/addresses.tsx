import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { Copyable } from '../../parts/copyable.tsx';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { invokeUrls } from '../apis/stages/addresses.ts';
import { texts } from './texts.ts';

/** Under which addresses the services and deployed APIs answer. */
export function Addresses() {
  const t = useTexts(texts);
  const { region } = useSession();
  const { byHost, byPath } = invokeUrls('{api}', '{stage}', region);
  const forms = [
    { label: t.services, url: location.origin },
    { label: t.byPath, url: byPath },
    { label: t.byHost, url: byHost },
  ];
  return (
    <Container
      header={
        <Header variant="h2" description={t.addressesWhy}>
          {t.addresses}
        </Header>
      }
    >
      <KeyValuePairs
        columns={1}
        items={forms.map(({ label, url }) => ({
          label,
          value: <Copyable text={url} />,
        }))}
      />
    </Container>
  );
}

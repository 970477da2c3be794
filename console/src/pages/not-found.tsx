import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import { PageLink } from '../parts/page-link.tsx';
import { useTexts } from '../preferences.tsx';

const texts = {
  en: { title: 'There is no such page', home: 'Home' },
  ja: { title: 'そのようなページはありません', home: 'ホーム' },
};

/** For an address that leads nowhere. */
export default function NotFound() {
  const t = useTexts(texts);
  return (
    <>
      <Header variant="h1">{t.title}</Header>
      <Box padding={{ top: 's' }}>
        <PageLink to="/">{t.home}</PageLink>
      </Box>
    </>
  );
}

import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { usePreferences, useTexts } from '../preferences.tsx';
import { crumbsOf } from './crumbs.ts';
import { usePageName } from './page-name.ts';

const texts = { en: { label: 'Breadcrumbs' }, ja: { label: 'パンくずリスト' } };
const base = '/_sekisho/console';

/** Where one is, and the way back up; the browser's own title says it too. */
export default function Breadcrumbs() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { language } = usePreferences();
  const named = usePageName();
  const crumbs = crumbsOf(useLocation(), language, named);
  const title = [
    ...crumbs
      .slice(1)
      .map(({ text }) => text)
      .reverse(),
    'Sekisho',
  ].join(' - ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (crumbs.length === 0) return null;
  return (
    <BreadcrumbGroup
      ariaLabel={t.label}
      items={crumbs.map(({ text, to }) => ({ text, href: base + to }))}
      onFollow={(event) => {
        event.preventDefault();
        navigate(event.detail.href.slice(base.length));
      }}
    />
  );
}

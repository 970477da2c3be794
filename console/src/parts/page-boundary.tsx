import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from '../preferences.tsx';
import { isUnreached } from '../server-reach.ts';
import { PageLink } from './page-link.tsx';

const texts = {
  en: {
    title: 'This page cannot be shown',
    told: 'A defect of this page stopped it. Nothing on the server was changed by that, and every other page still opens.',
    missing: 'A part of it did not come from the server. Every other page still opens.',
    again: 'Load again',
    home: 'Home',
  },
  ja: {
    title: 'このページを表示できません',
    told: 'このページの不具合により表示が中断されました。サーバー側には影響がなく、ほかのページは引き続き開けます。',
    missing: 'ページの一部をサーバーから読み込めませんでした。ほかのページは引き続き開けます。',
    again: '再読み込み',
    home: 'ホーム',
  },
};

/** Stands for a page that failed while it was drawn, until another one is opened. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary pathname={pathname}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly pathname: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: boolean;
  readonly error?: unknown;
}

/** React tells of failures to classes alone. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: true, error };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.failed && before.pathname !== this.props.pathname) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? <Failed error={this.state.error} /> : this.props.children;
  }
}

function Failed({ error }: { readonly error: unknown }) {
  const t = useTexts(texts);
  return (
    <Alert type="error" header={t.title} action={<Button onClick={() => location.reload()}>{t.again}</Button>}>
      <p>{isUnreached(error) ? t.missing : t.told}</p>
      <p>{String(error)}</p>
      <PageLink to="/">{t.home}</PageLink>
    </Alert>
  );
}

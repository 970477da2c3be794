import type { GetFunctionCommandOutput } from '@aws-sdk/client-lambda';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { CodeFiles } from './code-files.tsx';
import { ReplaceCode } from './replace-code.tsx';
import { SaveCode } from './save-code.tsx';
import { texts } from './texts.ts';
import { useEdits } from './use-edits.ts';
import { usePackage } from './use-package.ts';
import './code-tab.css';

/** What is read into the page; larger packages are for other tools. */
const mostBytes = 5 * 1024 * 1024;

interface CodeTabProps {
  readonly found: GetFunctionCommandOutput;
  readonly onSaved: () => Promise<void>;
}

/** The files of a small package, to read and to edit; any package can be downloaded and replaced. */
export function CodeTab({ found: { Configuration, Code }, onSaved }: CodeTabProps) {
  const t = useTexts(texts);
  const [replacing, setReplacing] = useState(false);
  const { FunctionName: name = '', Handler: handler = '', CodeSize: size = 0 } = Configuration!;
  const { CodeSha256: digest = '' } = Configuration!;
  const link = sameHost(Code?.Location ?? '');
  const large = size > mostBytes;
  const { value: read, error, loading } = usePackage(large ? undefined : link, digest);
  const [edits, setEdits] = useEdits(read?.digest ?? digest);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={<span className="code-facts">{`${t.size}: ${size} B, ${t.digest}: ${digest}`}</span>}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button href={link} download={`${name}.zip`}>
                {t.download}
              </Button>
              <Button onClick={() => setReplacing(true)}>{t.replace}</Button>
            </SpaceBetween>
          }
        >
          {t.title}
        </Header>
      }
    >
      {loading && !read && <Spinner />}
      <Refusal error={error} />
      {large && <StatusIndicator type="info">{t.tooLarge(size)}</StatusIndicator>}
      <SpaceBetween size="s">
        {read && <CodeFiles handler={handler} files={read.files} edits={edits} onEdit={setEdits} />}
        {read && edits.size > 0 && (
          <SaveCode
            name={name}
            files={read.files}
            edits={edits}
            onForget={() => setEdits(new Map())}
            onSaved={onSaved}
          />
        )}
      </SpaceBetween>
      {replacing && <ReplaceCode name={name} edits={edits} onClose={() => setReplacing(false)} onSaved={onSaved} />}
    </Container>
  );
}

/** The console may ask no other host; the link leads to this server by whatever name it knows itself. */
function sameHost(link: string): string {
  const { pathname, search } = new URL(link, location.origin);
  return pathname + search;
}

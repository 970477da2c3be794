import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { Code } from '../../parts/code.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { texts } from './texts.ts';

/** What was signed against what was received, with the mistake that explains the difference. */
export function SignaturePicture({ request }: { readonly request: RequestRecord }) {
  const t = useTexts(texts);
  const { signature, principal } = request;
  const { finding, canonicalRequest } = signature ?? {};
  return (
    <Container header={<Header variant="h2">{t.signature}</Header>}>
      <SpaceBetween size="s">
        {finding && <StatusIndicator type="error">{finding.told}</StatusIndicator>}
        {!finding && principal && <StatusIndicator type="success">{t.signatureMatched}</StatusIndicator>}
        {!finding && !principal && !signature?.accessKeyId && (
          <StatusIndicator type="info">{t.signatureNone}</StatusIndicator>
        )}
        {!finding && !principal && canonicalRequest && (
          <StatusIndicator type="error">{t.signatureUnknown}</StatusIndicator>
        )}
        {finding && (
          <ExpandableSection headerText={t.diff} defaultExpanded>
            <Code text={finding.diff.map(({ mark, text }) => `${mark} ${text}`).join('\n')} />
          </ExpandableSection>
        )}
        {canonicalRequest && (
          <ExpandableSection headerText={t.canonical}>
            <Code text={canonicalRequest} />
          </ExpandableSection>
        )}
      </SpaceBetween>
    </Container>
  );
}

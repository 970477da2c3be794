import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { admin } from '../../admin.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RequestExplanation, RequestRecord } from '../../records.ts';
import { useAnswer } from '../../use-answer.ts';
import { CopyRequest } from './copy-request.tsx';
import { RulingPicture } from './ruling-picture.tsx';
import { SignaturePicture } from './signature-picture.tsx';
import { texts } from './texts.ts';

/** One request as a picture: the papers, the signature, each layer of policies as a gate. */
export default function RequestPage() {
  const t = useTexts(texts);
  const { requestId = '' } = useParams();
  const ask = useCallback(
    () => admin<RequestExplanation>(`requests/${encodeURIComponent(requestId)}/explanation`),
    [requestId],
  );
  const { value, error, loading } = useAnswer(ask);
  if (loading && !value) return <Spinner size="large" />;
  if (!value) return <Refusal error={error} />;
  const { request, rulings, authorizationId } = value;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={requestId}>
        {request?.operation ?? t.title}
      </Header>
      {request ? <Papers request={request} authorizationId={authorizationId} /> : <Alert>{t.forgotten}</Alert>}
      {request && <SignaturePicture request={request} />}
      {rulings.map((ruling) => (
        <RulingPicture key={`${ruling.action} ${ruling.resource}`} ruling={ruling} />
      ))}
      {rulings.length === 0 && <Container>{t.unasked}</Container>}
      {request && <CopyRequest request={request} />}
    </SpaceBetween>
  );
}

interface PapersProps {
  readonly request: RequestRecord;
  readonly authorizationId: string | undefined;
}

function Papers({ request, authorizationId }: PapersProps) {
  const t = useTexts(texts);
  const { at, method, host, path, query, status, error, principal, signature } = request;
  return (
    <Container header={<Header variant="h2">{t.papers}</Header>}>
      <KeyValuePairs
        columns={2}
        items={[
          { label: t.caller, value: principal ?? t.anonymous },
          { label: t.key, value: signature?.accessKeyId ?? '-' },
          { label: t.operation, value: <Box variant="code">{`${method} ${host}${path}${query && `?${query}`}`}</Box> },
          { label: t.time, value: new Date(at).toLocaleString() },
          { label: t.answer, value: error ? `${status} ${error.code}: ${error.message}` : status },
          { label: t.authorizationId, value: authorizationId ?? '-' },
        ]}
      />
    </Container>
  );
}

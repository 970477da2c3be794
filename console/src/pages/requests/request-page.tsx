import Alert from '@cloudscape-design/components/alert';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { admin } from '../../admin.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RequestExplanation } from '../../records.ts';
import { useAnswer } from '../../use-answer.ts';
import { AnswerShown } from './answer-shown.tsx';
import { ApiNamesContext, operationOf } from './api-names.ts';
import { CopyRequest } from './copy-request.tsx';
import { Papers } from './papers.tsx';
import { RequestLinks } from './request-links.tsx';
import { RulingPicture } from './ruling/ruling-picture.tsx';
import { SpellingWarnings } from './ruling/spelling-warnings.tsx';
import { SignaturePicture } from './signature-picture.tsx';
import { texts } from './texts.ts';
import { LeastPrivilege } from './used/least-privilege.tsx';
import { WayPicture } from './way/way-picture.tsx';
import './request-page.css';

/** One request as a picture: the answer, the whole way that led to it, and what would change it. */
export default function RequestPage() {
  const t = useTexts(texts);
  const { requestId = '' } = useParams();
  const ask = useCallback(
    () => admin<RequestExplanation>(`requests/${encodeURIComponent(requestId)}/explanation`),
    [requestId],
  );
  const { value, error, loading } = useAnswer(ask);
  if (!value) {
    return (
      <SpaceBetween size="l">
        <Header variant="h1" description={requestId}>
          {t.title}
        </Header>
        {loading ? <Spinner size="large" /> : <Refusal error={error} />}
      </SpaceBetween>
    );
  }
  return <Explained key={requestId} explanation={value} requestId={requestId} />;
}

interface ExplainedProps {
  readonly explanation: RequestExplanation;
  readonly requestId: string;
}

function Explained({ explanation: { request, rulings, spellings, authorizationId, apis }, requestId }: ExplainedProps) {
  const t = useTexts(texts);
  return (
    <ApiNamesContext value={apis}>
      <SpaceBetween size="l">
        <Header
          variant="h1"
          description={<Copyable text={requestId} />}
          actions={<RequestLinks request={request} rulings={rulings} />}
        >
          {request ? operationOf(request, apis) : t.title}
        </Header>
        {request ? <AnswerShown request={request} /> : <Alert>{t.forgotten}</Alert>}
        <SpellingWarnings warnings={spellings} />
        <WayPicture request={request} rulings={rulings} />
        {rulings.map((ruling) => (
          <RulingPicture key={`${ruling.action} ${ruling.resource}`} ruling={ruling} request={request} />
        ))}
        {request && <SignaturePicture request={request} />}
        {request && <Papers request={request} authorizationId={authorizationId} />}
        {request && <LeastPrivilege request={request} rulings={rulings} />}
        {request && <CopyRequest request={request} />}
      </SpaceBetween>
    </ApiNamesContext>
  );
}

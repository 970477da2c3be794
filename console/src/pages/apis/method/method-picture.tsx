import Badge from '@cloudscape-design/components/badge';
import { useTexts } from '../../../preferences.tsx';
import { FlowEnd } from './flow-end.tsx';
import { IntegrationRequestBox } from './integration-request-box.tsx';
import { IntegrationResponseBox } from './integration-response-box.tsx';
import './method-picture.css';
import type { MethodPictureProps } from './method-picture-props.ts';
import { MethodRequestBox } from './method-request-box.tsx';
import { MethodResponseBox } from './method-response-box.tsx';
import { texts } from './texts.ts';

interface FlowingProps extends MethodPictureProps {
  /** The status that the last test of the draft was answered with. */
  readonly flowed: number | undefined;
}

/** The four boxes that a request flows through: above to the integration, below back to the client. */
export function MethodPicture({ flowed, ...props }: FlowingProps) {
  const t = useTexts(texts);
  const answered = flowed !== undefined && <Badge color={flowed < 400 ? 'green' : 'red'}>{t.lastTest(flowed)}</Badge>;
  return (
    <div className="method-picture-frame">
      <section className="method-picture" aria-label={t.picture} data-flowed={flowed !== undefined}>
        <FlowEnd place="client" icon="user-profile" name={t.client}>
          {answered}
        </FlowEnd>
        <Arrow place="there-1" />
        <MethodRequestBox {...props} />
        <Arrow place="there-2" />
        <IntegrationRequestBox {...props} />
        <Arrow place="there-3" />
        <FlowEnd place="backend" icon="script" name={props.method.methodIntegration?.type ?? '?'} />
        <Arrow place="back-3" />
        <IntegrationResponseBox {...props} />
        <Arrow place="back-2" />
        <MethodResponseBox {...props} />
        <Arrow place="back-1" />
        <FlowEnd place="home" icon="user-profile" name={t.client}>
          {answered}
        </FlowEnd>
      </section>
    </div>
  );
}

function Arrow({ place }: { readonly place: string }) {
  return <span className="method-arrow" data-place={place} aria-hidden="true" />;
}

import type { Method } from '@aws-sdk/client-api-gateway';
import { useTexts } from '../../../preferences.tsx';
import { IntegrationRequestBox } from './integration-request-box.tsx';
import { IntegrationResponseBox } from './integration-response-box.tsx';
import type { MethodKey } from './method-key.ts';
import './method-picture.css';
import { MethodRequestBox } from './method-request-box.tsx';
import { MethodResponseBox } from './method-response-box.tsx';
import { texts } from './texts.ts';

export interface MethodPictureProps {
  readonly methodKey: MethodKey;
  readonly method: Method;
}

/** The four boxes that a request flows through: above to the integration, below back to the client. */
export function MethodPicture(props: MethodPictureProps) {
  const t = useTexts(texts);
  return (
    <div className="method-picture-frame">
      <section className="method-picture" aria-label={t.picture}>
        <div className="method-end" data-place="client">
          {t.client}
        </div>
        <Arrow place="there-1" />
        <MethodRequestBox {...props} />
        <Arrow place="there-2" />
        <IntegrationRequestBox {...props} />
        <Arrow place="there-3" />
        <div className="method-end" data-place="mock">
          {props.method.methodIntegration?.type ?? '?'}
        </div>
        <Arrow place="back-3" />
        <IntegrationResponseBox {...props} />
        <Arrow place="back-2" />
        <MethodResponseBox {...props} />
        <Arrow place="back-1" />
        <div className="method-end" data-place="home" aria-hidden="true">
          {t.client}
        </div>
      </section>
    </div>
  );
}

function Arrow({ place }: { readonly place: string }) {
  return <span className="method-arrow" data-place={place} aria-hidden="true" />;
}

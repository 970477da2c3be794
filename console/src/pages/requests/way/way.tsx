import { useTexts } from '../../../preferences.tsx';
import type { RequestRecord, RequestStation, Ruling } from '../../../records.ts';
import { Gates } from '../gates.tsx';
import { ApiStation } from './api-station.tsx';
import { stationTexts } from './api-station-texts.ts';
import { SealDrawing, TabletDrawing, TravellerDrawing } from './drawings.tsx';
import { Station } from './station.tsx';
import { sealOf } from './stations.ts';
import { texts } from './texts.ts';
import { vouchedWords, vouchingAuthorizer } from './vouched.ts';
import { stopsOf } from './way-order.ts';
import './way.css';

interface WayProps {
  /** Absent where only the denial is remembered. */
  readonly request: RequestRecord | undefined;
  readonly rulings: readonly Ruling[];
  /** Id of the gate whose statements are shown. */
  readonly chosen: string | undefined;
  readonly onChoose: (gate: string) => void;
}

/** The whole way of a request as one picture: who came, the signature, each gate of policies, the answer. */
export function Way({ request, rulings, chosen, onChoose }: WayProps) {
  return (
    <ol className="way">
      <li>
        <Traveller request={request} principal={rulings[0]?.principal} />
      </li>
      {request && (
        <li>
          <Seal request={request} />
        </li>
      )}
      {stopsOf(rulings, request?.stations).map((stop) =>
        'ruling' in stop ? (
          <li key={`${stop.ruling.action} ${stop.ruling.resource}`} className="way-question">
            {rulings.length > 1 && <code>{stop.ruling.action}</code>}
            <Gates ruling={stop.ruling} chosen={chosen} onChoose={onChoose} />
          </li>
        ) : (
          <li key={stop.station.station}>
            <ApiStation station={stop.station} usagePlanId={request?.apiKey?.usagePlanId} />
          </li>
        ),
      )}
      <li>
        <Answer request={request} rulings={rulings} />
      </li>
    </ol>
  );
}

function Traveller({ request, principal }: Pick<WayProps, 'request'> & { readonly principal: string | undefined }) {
  const t = useTexts(texts);
  const { papers, signature } = request ?? {};
  const authorizer = request && vouchingAuthorizer(request);
  if (authorizer) return <Vouched authorizer={authorizer} request={request} />;
  const arn = request?.principal ?? principal;
  const known = arn?.startsWith('arn:') ?? false;
  return (
    <Station
      drawing={<TravellerDrawing known={known} />}
      title={known ? shortName(arn ?? '') : t.nobody}
      word={t[papers?.kind ?? 'anonymous']}
      tone={known ? 'good' : 'calm'}
      notes={[signature?.accessKeyId]}
    />
  );
}

interface VouchedProps {
  readonly authorizer: RequestStation;
  readonly request: RequestRecord;
}

/** Whom an authorizer named. */
function Vouched({ authorizer, request }: VouchedProps) {
  const t = useTexts(stationTexts);
  return (
    <Station
      drawing={<TravellerDrawing known />}
      title={authorizer.principalId ?? t.holder}
      word={vouchedWords(authorizer, request, t)}
      tone="good"
    />
  );
}

/** `user/ann`, or `role/builder` for a session of it: the account is the same all over the page. */
function shortName(arn: string): string {
  return arn
    .split(':')
    .slice(5)
    .join(':')
    .replace(/^assumed-role\//, '');
}

function Seal({ request }: { readonly request: RequestRecord }) {
  const t = useTexts(texts);
  const state = sealOf(request);
  const tone = ({ matched: 'good', refused: 'bad', missing: 'bad', none: 'calm' } as const)[state];
  return <Station drawing={<SealDrawing state={state} />} title={t.signature} word={t[state]} tone={tone} />;
}

function Answer({ request, rulings }: Pick<WayProps, 'request' | 'rulings'>) {
  const t = useTexts(texts);
  const good = request ? request.status < 400 : rulings.every(({ effect }) => effect === 'allow');
  return (
    <Station
      drawing={<TabletDrawing status={request?.status} />}
      title={t.answer}
      word={good ? t.letThrough : (request?.status ?? 0) >= 500 ? t.failed : t.turnedBack}
      tone={good ? 'good' : 'bad'}
      notes={[request?.error?.code]}
    />
  );
}

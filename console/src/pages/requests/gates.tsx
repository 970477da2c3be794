import { useTexts } from '../../preferences.tsx';
import type { Effect, Ruling } from '../../records.ts';
import './gates.css';

const names = {
  en: {
    rcp: 'Resource control policy',
    scp: 'Service control policy',
    resource: 'Resource policy',
    trust: 'Trust policy',
    identity: 'Identity policies',
    boundary: 'Permissions boundary',
    session: 'Session policy',
    endpoint: 'VPC endpoint policy',
    open: 'opens',
    closed: 'silent',
    barred: 'denies',
    of: 'of',
    request: 'Request',
    passed: 'Allowed',
    refused: 'Denied',
  },
  ja: {
    rcp: 'リソースコントロールポリシー',
    scp: 'サービスコントロールポリシー',
    resource: 'リソースポリシー',
    trust: '信頼ポリシー',
    identity: 'アイデンティティポリシー',
    boundary: 'アクセス許可の境界',
    session: 'セッションポリシー',
    endpoint: 'VPC エンドポイントポリシー',
    open: '開く',
    closed: '許可なし',
    barred: '拒否',
    of: '/',
    request: 'リクエスト',
    passed: '許可',
    refused: '拒否',
  },
};

const states: Readonly<Record<Effect, 'open' | 'closed' | 'barred'>> = {
  allow: 'open',
  'implicit-deny': 'closed',
  'explicit-deny': 'barred',
};

/** The layers in the order of enforcement, each a gate that opened, stayed shut or was barred. */
export function Gates({ ruling }: { readonly ruling: Ruling }) {
  const t = useTexts(names);
  const allowed = ruling.effect === 'allow';
  return (
    <ol className="gates">
      <li className="gate-end">{t.request}</li>
      {ruling.layers.map(({ layer, effect, statements }, at) => {
        const state = states[effect];
        const matched = statements.filter((statement) => statement.matched).length;
        const decides = layer === ruling.layer;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: levels of one kind have no name of their own.
          <li key={`${layer}-${at}`} className={`gate gate-${state}${decides ? ' gate-decides' : ''}`}>
            <span className="gate-beam" aria-hidden="true" />
            <strong>{t[layer as keyof typeof t]}</strong>
            <span>{`${t[state]} (${matched} ${t.of} ${statements.length})`}</span>
          </li>
        );
      })}
      <li className={`gate-end ${allowed ? 'gate-passed' : 'gate-refused'}`}>{allowed ? t.passed : t.refused}</li>
    </ol>
  );
}

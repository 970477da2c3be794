import type { EvaluationResult } from '@aws-sdk/client-iam';
import { useTexts } from '../../../preferences.tsx';
import './gates-passed.css';

const texts = {
  en: {
    request: 'Request',
    identity: 'Identity policies',
    boundary: 'Permissions boundary',
    open: 'allow',
    barred: 'deny',
    silent: 'no Allow',
    untold: 'not told',
    allowed: 'Allowed',
    denied: 'Denied',
  },
  ja: {
    request: 'リクエスト',
    identity: 'アイデンティティポリシー',
    boundary: 'アクセス許可の境界',
    open: '許可',
    barred: '拒否',
    silent: '許可なし',
    untold: '不明',
    allowed: '許可',
    denied: '拒否',
  },
};

type State = 'open' | 'barred' | 'silent' | 'untold';

const looks: Readonly<Record<State, string>> = {
  open: 'gates-passed-open',
  barred: 'gates-passed-barred',
  silent: 'gates-passed-silent',
  untold: 'gates-passed-silent',
};

/** The way of a simulated request: each kind of policy a gate, and how it ended. */
export function GatesPassed({ result }: { readonly result: EvaluationResult }) {
  const t = useTexts(texts);
  const allowed = result.EvalDecision === 'allowed';
  return (
    <ol className="gates-passed">
      <li className="gate-passed-end">{t.request}</li>
      {gatesOf(result).map(({ name, state }) => (
        <li key={name} className={looks[state]}>
          <strong>{t[name]}</strong>
          <span>{t[state]}</span>
        </li>
      ))}
      <li className={`gate-passed-end ${allowed ? looks.open : looks.barred}`}>
        <strong>{allowed ? t.allowed : t.denied}</strong>
      </li>
    </ol>
  );
}

interface Gate {
  readonly name: 'identity' | 'boundary';
  readonly state: State;
}

function gatesOf(result: EvaluationResult): readonly Gate[] {
  const bounded = result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary;
  const identity = { name: 'identity', state: identityState(result, bounded) } as const;
  if (bounded === undefined) return [identity];
  return [identity, { name: 'boundary', state: bounded ? 'open' : deniedBy(result, 'Boundary') ? 'barred' : 'silent' }];
}

/** What a boundary refuses comes without the statements that would have allowed it. */
function identityState(result: EvaluationResult, bounded: boolean | undefined): State {
  if (result.EvalDecision === 'allowed') return 'open';
  if (deniedBy(result, 'IAM Policy')) return 'barred';
  return bounded === false ? 'untold' : 'silent';
}

function deniedBy({ EvalDecision, MatchedStatements = [] }: EvaluationResult, type: string): boolean {
  return EvalDecision === 'explicitDeny' && MatchedStatements.some((each) => each.SourcePolicyType?.includes(type));
}

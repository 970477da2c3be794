import type { Language } from '../language.ts';
import { navigation } from '../navigation.ts';

export interface Crumb {
  readonly text: string;
  /** Below the console. */
  readonly to: string;
}

const texts = { en: { create: 'Create function' }, ja: { create: '関数を作成' } };

/** The tabs of an API that have an address. */
const apiTabs: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  resources: { en: 'Resources', ja: 'リソース' },
  stages: { en: 'Stages', ja: 'ステージ' },
  authorizers: { en: 'Authorizers', ja: 'オーソライザー' },
  'gateway-responses': { en: 'Gateway responses', ja: 'ゲートウェイレスポンス' },
  models: { en: 'Models', ja: 'モデル' },
  policy: { en: 'Resource policy', ja: 'リソースポリシー' },
  settings: { en: 'API settings', ja: 'API の設定' },
};

interface Place {
  readonly pathname: string;
  readonly search: string;
}

/** The way from Home to a page; `named` is what the page calls its thing. None at Home, and where no page is. */
export function crumbsOf({ pathname, search }: Place, language: Language, named?: string): readonly Crumb[] {
  const [home, ...entries] = navigation.flatMap((group) => group.entries);
  const entry = entries.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  if (!entry || !home) return [];
  const below = pathname.slice(entry.path.length + 1);
  const list = [home, entry].map(({ text, path }) => ({ text: text[language], to: path }));
  return [...list, ...thingIn({ kind: entry.path, below, search: new URLSearchParams(search) }, language, named)];
}

interface Thing {
  /** The path of the list that it stands in. */
  readonly kind: string;
  readonly below: string;
  readonly search: URLSearchParams;
}

function thingIn({ kind, below, search }: Thing, language: Language, named: string | undefined): readonly Crumb[] {
  if (below === '') return [];
  const t = texts[language];
  const to = `${kind}/${below}`;
  if (kind === '/logs') return logCrumbs(search);
  if (to === '/functions/create/new') return [{ text: t.create, to }];
  if (kind === '/apis') return apiCrumbs(below, language, named);
  const last = decodeURIComponent(below);
  return [{ text: named ?? (kind === '/iam/policies' ? last.slice(last.lastIndexOf('/') + 1) : last), to }];
}

function apiCrumbs(below: string, language: Language, named: string | undefined): readonly Crumb[] {
  const [id = '', tab = 'resources', stage = ''] = below.split('/');
  const api = { text: named ?? id, to: `/apis/${id}` };
  if (!Object.hasOwn(apiTabs, tab)) return [api];
  const shown = { text: apiTabs[tab]![language], to: `/apis/${id}/${tab}` };
  return [api, shown, ...stageCrumbs(below, tab === 'stages' ? stage : '')];
}

function stageCrumbs(below: string, stage: string): readonly Crumb[] {
  return stage === '' ? [] : [{ text: stage, to: `/apis/${below}` }];
}

function logCrumbs(search: URLSearchParams): readonly Crumb[] {
  const [group, stream] = [search.get('name') ?? search.get('group'), search.get('stream')];
  if (group === null) return [];
  const ofGroup = { text: group, to: `/logs/group?${new URLSearchParams({ name: group })}` };
  return stream === null ? [ofGroup] : [ofGroup, { text: stream, to: `/logs/stream?${search}` }];
}

import type { RuntimeStatus } from '../../../records.ts';

type Words = Readonly<Record<string, string>>;

interface EnvironmentTexts {
  readonly title: string;
  readonly about: string;
  readonly sandbox: string;
  readonly launchers: Readonly<Record<RuntimeStatus['launcher'], string>>;
  readonly user: string;
  readonly users: Words;
  readonly interpreter: string;
  readonly notYet: string;
  readonly memory: string;
  readonly ephemeralStorage: string;
  readonly descriptors: string;
  readonly processes: string;
  readonly concurrency: string;
  readonly ofAll: (most: number | undefined) => string;
  /** What enforces a limit, by the server's own word for it. */
  readonly by: Words;
}

const en: EnvironmentTexts = {
  title: 'Execution environment',
  about: "Lambda's limits, and what enforces them on this machine.",
  sandbox: 'Sandbox',
  launchers: { bubblewrap: 'bubblewrap', process: 'None: a plain process', 'not probed': '-' },
  user: 'User',
  users: {
    'a user of its own for each environment': 'One of its own for each environment',
    'a user namespace': 'In a user namespace',
    'the user of the server': 'That of the server',
  },
  interpreter: 'Interpreter',
  notYet: 'Looked for with the first invocation',
  memory: 'Memory',
  ephemeralStorage: 'Ephemeral storage (/tmp)',
  descriptors: 'File descriptors',
  processes: 'Execution processes and threads',
  concurrency: 'Concurrency',
  ofAll: (most) => `${most} environments of all functions together`,
  by: {
    none: 'not enforced',
    rlimit: 'by rlimit',
    tmpfs: 'by tmpfs',
    'cgroup v1': 'by cgroup v1',
    'cgroup v2': 'by cgroup v2',
  },
};

const ja: EnvironmentTexts = {
  title: '実行環境',
  about: 'Lambda の制限と、このマシンでそれを適用する仕組みです。',
  sandbox: 'サンドボックス',
  launchers: { bubblewrap: 'bubblewrap', process: 'なし (通常のプロセス)', 'not probed': '-' },
  user: 'ユーザー',
  users: {
    'a user of its own for each environment': '環境ごとに専用のユーザー',
    'a user namespace': 'ユーザー名前空間',
    'the user of the server': 'サーバーのユーザー',
  },
  interpreter: 'インタープリター',
  notYet: '最初の呼び出し時に検索します',
  memory: 'メモリ',
  ephemeralStorage: 'エフェメラルストレージ (/tmp)',
  descriptors: 'ファイル記述子',
  processes: '実行プロセスとスレッド',
  concurrency: '同時実行数',
  ofAll: (most) => `すべての関数を合わせて ${most} 環境`,
  by: {
    none: '適用されません',
    rlimit: 'rlimit で適用',
    tmpfs: 'tmpfs で適用',
    'cgroup v1': 'cgroup v1 で適用',
    'cgroup v2': 'cgroup v2 で適用',
    'measured every 100 ms': '100 ミリ秒ごとに測定',
  },
};

/** What the execution environment of a function says. */
export const environmentTexts = { en, ja };

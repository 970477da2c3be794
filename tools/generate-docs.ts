import { readFileSync, writeFileSync } from 'node:fs';
import { catalogues, type ErrorRow } from '../src/core/errors.ts';
import { operations as apigateway } from '../src/services/apigateway/operations.ts';
import { operations as iam } from '../src/services/iam/operations.ts';
import { operations as toolbox } from '../src/services/iam-toolbox/operations.ts';
import { operations as lambda } from '../src/services/lambda/operations.ts';
import { operations as logs } from '../src/services/logs/operations.ts';
import { operations as signedSts, unsignedOperations } from '../src/services/sts/operations.ts';
import { loadModels } from '../src/wire/load-models.ts';
import { cliPage } from './cli-page.ts';
import { signersPage } from './signers-page.ts';
// Loads every catalogue of errors.
import '../src/server/start-server.ts';

// Writes docs/operations.md, docs/errors.md, docs/cli.md and docs/signers.md from the code; with --check it only says whether they are up to date.
const sts = { ...signedSts, ...unsignedOperations };
const implemented = { iam, 'iam-toolbox': toolbox, sts, apigateway, lambda, logs };
const titles = {
  iam: 'IAM',
  'iam-toolbox': 'IAM Toolbox (why a request was denied)',
  sts: 'STS',
  apigateway: 'API Gateway (REST APIs)',
  lambda: 'Lambda',
  logs: 'CloudWatch Logs',
} as const;

const pages = {
  'docs/operations.md': await operationsPage(),
  'docs/errors.md': errorsPage(),
  'docs/cli.md': cliPage(),
  'docs/signers.md': signersPage(),
};
const check = process.argv.includes('--check');
for (const [file, text] of Object.entries(pages)) {
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${file} is out of date: run 'node tools/generate-docs.ts'\n`);
    process.exitCode = 1;
  }
}

async function operationsPage(): Promise<string> {
  const models = await loadModels();
  const parts = [
    '# What is implemented',
    '',
    'Generated from the code. Every operation that is not named here answers 501',
    '`NotImplementedException`, and so do a parameter that is not taken and every other service,',
    'in the protocol of its own clients.',
    '',
  ];
  for (const [name, title] of Object.entries(titles)) {
    const service = name as keyof typeof titles;
    const done = Object.keys(implemented[service]).sort();
    parts.push(
      `## ${title}: ${done.length} of ${models[service].operations.size} operations`,
      '',
      `${done.join(', ')}.`,
      '',
    );
  }
  return parts.join('\n');
}

function errorsPage(): string {
  const parts = [
    '# Every error',
    '',
    'Generated from the catalogues in the code. `<1>`, `<2>` stand for what the text names.',
    '',
  ];
  for (const [name, rows] of [...catalogues()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    parts.push(`## ${name}`, '', '| code | status | text |', '|---|---|---|');
    for (const row of Object.values(rows)) parts.push(`| ${row.code} | ${row.status} | ${cell(textOf(row))} |`);
    parts.push('');
  }
  return parts.join('\n');
}

function textOf(row: ErrorRow): string {
  const names = Array.from({ length: row.text.length }, (_, at) => `<${at + 1}>`);
  return row.text(...(names as never[]));
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '\\n').replaceAll('<', '&lt;');
}

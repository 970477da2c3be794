/**
 * Writes `src/wire/models/{service}.json` and `.ts` from the run-time schemas of the official SDK clients. A service
 * without a client in JavaScript is described by hand: of it only the `.ts` is written.
 *
 *     node tools/extract-models.ts            writes
 *     node tools/extract-models.ts --check    exits 1 when the committed files differ
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as apigateway from '@aws-sdk/client-api-gateway';
import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import * as iam from '@aws-sdk/client-iam';
import { IAMClient } from '@aws-sdk/client-iam';
import * as lambda from '@aws-sdk/client-lambda';
import { LambdaClient } from '@aws-sdk/client-lambda';
import * as sts from '@aws-sdk/client-sts';
import { STSClient } from '@aws-sdk/client-sts';
import type { CompactModel } from '../src/wire/compact-model.ts';
import { type ClientSettings, compactModel } from './extract-models/compact-model-of-client.ts';
import { printModel } from './extract-models/print-model.ts';
import { writeInterfaces } from './extract-models/write-interfaces.ts';

const region = { region: 'us-east-1' };
const clients: Record<string, [exports: object, client: { config: unknown }]> = {
  apigateway: [apigateway, new APIGatewayClient(region)],
  iam: [iam, new IAMClient(region)],
  lambda: [lambda, new LambdaClient(region)],
  logs: [logs, new CloudWatchLogsClient(region)],
  sts: [sts, new STSClient(region)],
};

/** Described from https://docs.aws.amazon.com/iam-toolbox/latest/APIReference/Welcome.html */
const withoutClient = ['iam-toolbox'];

/** Every generated file: its name in `src/wire/models/` and its text. */
export function generatedModels(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [service, [exports, client]] of Object.entries(clients)) {
    const model = compactModel(service, exports, client.config as ClientSettings);
    files.set(`${service}.json`, printModel(model));
    files.set(`${service}.ts`, writeInterfaces(model));
  }
  for (const service of withoutClient) {
    const model = JSON.parse(committedModel(`${service}.json`)) as CompactModel;
    files.set(`${service}.ts`, writeInterfaces(model));
  }
  return files;
}

/** The committed text of a generated file, '' when there is none. */
export function committedModel(name: string): string {
  try {
    return readFileSync(pathOf(name), 'utf8');
  } catch {
    return '';
  }
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../src/wire/models/${name}`, import.meta.url));
}

if (import.meta.main) {
  const files = [...generatedModels()];
  const stale = files.filter(([name, text]) => committedModel(name) !== text);
  if (process.argv.includes('--check')) {
    for (const [name] of stale) console.error(`src/wire/models/${name} differs: run node tools/extract-models.ts`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const [name, text] of stale) writeFileSync(pathOf(name), text);
    console.log(`${stale.length} of ${files.length} files written`);
  }
}

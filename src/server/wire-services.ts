import { dirname } from 'node:path';
import type { ServiceCaller } from '../core/ports/service-caller.ts';
import type { LinkTargets } from '../core/ports/vpc-links.ts';
import { authorizerTester } from '../execute-api/authorizer-tester.ts';
import type { Backends } from '../execute-api/integrations/backends.ts';
import { methodTester } from '../execute-api/method-tester.ts';
import { schemaTools } from '../execute-api/schema/schema-tools.ts';
import { backEndClient } from '../http/back-end/back-end-client.ts';
import type { AccountRegister } from '../identity/accounts.ts';
import type { Identity } from '../identity/identity.ts';
import type { Sealer } from '../identity/sealer.ts';
import type { AssumeRole } from '../identity/sessions/assume-role.ts';
import { createLambdaRuntime, type LambdaRuntime } from '../runtime/lambda-runtime.ts';
import type { CertificateMaker } from '../services/apigateway/client-certificates/certificate-maker.ts';
import type { UsageLedger } from '../services/apigateway/usage-plans/usage-ledger.ts';
import { executionCredentials } from '../services/lambda/invoke/execution-credentials.ts';
import { functionInvoker } from '../services/lambda/invoke/function-invoker.ts';
import { lambdaService } from '../services/lambda/lambda-service.ts';
import { type FunctionLogs, functionLogSink } from '../services/logs/functions/function-log-sink.ts';
import type { Service, Services } from '../services/service.ts';
import type { Blobs } from '../store/blobs.ts';
import type { LogSegments } from '../store/log-segments.ts';
import type { Store } from '../store/store.ts';
import { isAdminPath } from './admin/admin-plane.ts';
import { type AuthMode, runtimeFolder } from './configuration.ts';
import { reportDefect } from './defects.ts';
import { storageNotice } from './storage-notice.ts';
import { userPools } from './user-pools.ts';

export interface ServiceParts {
  readonly store: Store;
  readonly segments: LogSegments;
  readonly blobs: Blobs;
  readonly sealer: Sealer;
  readonly identity: Identity;
  readonly assumeRole: AssumeRole;
  readonly accounts: AccountRegister;
  readonly auth: AuthMode;
  readonly codeLocation: (sha256Hex: string) => string;
  /** Where functions find this server, known when it listens. */
  readonly endpoint: () => string;
  readonly dataFolder: string;
  /** Where `sekisho runtimes add` put what interpreters lack. */
  readonly preparedRuntimes: string;
  readonly maxEnvironments: number | undefined;
  readonly userPoolKeys: string | undefined;
  /** The services, as integrations call them. */
  readonly serviceCaller: ServiceCaller;
  /** What API keys have used of their plans. */
  readonly usageLedger: UsageLedger;
  /** Where VPC links lead to. */
  readonly vpcLinks: LinkTargets;
}

export interface WiredServices {
  readonly services: Services;
  readonly runtime: LambdaRuntime;
  readonly functionLogs: FunctionLogs;
  /** What integrations of APIs reach. */
  readonly backends: Backends;
}

/** The services, and the ports between them: functions get their role's credentials, and their logs go to Logs. */
export function wireServices(parts: ServiceParts): WiredServices {
  const functionLogs = functionLogsOf(parts);
  const runtime = runtimeOf(parts, functionLogs);
  const backends = backendsOf(parts, runtime);
  const settling = storageNotice('That functions are ready');
  const lambda = lambdaService({ ...parts, runtime, onTrouble: (error) => settling.failed(error) });
  return {
    runtime,
    functionLogs,
    backends,
    services: {
      iam: whenAsked(async () => (await import('../services/iam/iam-service.ts')).iamService(parts)),
      'iam-toolbox': whenAsked(async () => {
        const { iamToolboxService } = await import('../services/iam-toolbox/iam-toolbox-service.ts');
        return iamToolboxService(parts);
      }),
      sts: whenAsked(async () => {
        const { stsService } = await import('../services/sts/sts-service.ts');
        return stsService({ ...parts, fetch: fetchWhenAsked, now: Date.now });
      }),
      apigateway: whenAsked(() => apigatewayOf(parts, backends, functionLogs)),
      // It has work of its own from the start.
      lambda: async () => lambda,
      logs: whenAsked(async () => {
        const { logsService } = await import('../services/logs/logs-service.ts');
        return logsService({ ...parts, functionLogs });
      }),
    },
  };
}

/** What most servers are asked for late, or never, is loaded by the first call to it. */
function whenAsked(make: () => Promise<Service>): () => Promise<Service> {
  let made: Promise<Service> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function apigatewayOf(parts: ServiceParts, backends: Backends, logs: FunctionLogs): Promise<Service> {
  const { apigatewayService } = await import('../services/apigateway/apigateway-service.ts');
  const makeCertificate = clientCertificateWhenAsked;
  return apigatewayService({ ...parts, ...testersOf(backends), schemaTools, logs, makeCertificate });
}

function testersOf(backends: Backends) {
  const authorizers = authorizerTester(backends, reportDefect);
  return { methodTester: methodTester(backends, reportDefect), authorizerTester: authorizers };
}

function backendsOf(parts: ServiceParts, runtime: LambdaRuntime): Backends {
  const ownPort = () => Number(URL.parse(parts.endpoint())?.port) || undefined;
  return {
    functions: functionInvoker({ ...parts, runtime, onTrouble: reportDefect }),
    assumeRole: parts.assumeRole,
    http: backEndClient({ ownPort, isOwnPath: isAdminPath }),
    services: parts.serviceCaller,
    vpcLinks: parts.vpcLinks,
    userPools: userPools(parts.userPoolKeys, fetchWhenAsked, Date.now),
  };
}

/** What makes certificates is loaded when one is asked for. */
const clientCertificateWhenAsked: CertificateMaker = async (now) => {
  const { clientCertificate } = await import('../http/tls/client-certificate.ts');
  return clientCertificate(now);
};

/** Node loads its client for the web when it is first named: not at the start. */
const fetchWhenAsked: typeof fetch = (...request) => fetch(...request);

function functionLogsOf(parts: ServiceParts): FunctionLogs {
  const notice = storageNotice('What functions log');
  const logs = functionLogSink({
    ...parts,
    now: Date.now,
    onTrouble: (error) => notice.failed(error, logs.status().dropped),
    onStored: () => notice.worked(logs.status().dropped),
  });
  return logs;
}

function runtimeOf(parts: ServiceParts, logs: FunctionLogs): LambdaRuntime {
  return createLambdaRuntime({
    root: runtimeFolder(parts.dataFolder),
    preparedRoot: parts.preparedRuntimes,
    // Prepared runtimes lie in a data folder too: that of the server which keeps something.
    secret: [parts.dataFolder, ...(parts.preparedRuntimes ? [dirname(parts.preparedRuntimes)] : [])],
    ...(parts.maxEnvironments !== undefined && { mostEnvironments: parts.maxEnvironments }),
    clock: Date.now,
    endpoint: parts.endpoint,
    logs,
    credentials: executionCredentials({ assumeRole: parts.assumeRole, clock: Date.now }),
  });
}

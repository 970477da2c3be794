import { join } from 'node:path';
import { dataPlane, requestTooLong } from '../execute-api/data-plane.ts';
import { noAccountThrottles } from '../execute-api/throttling/account-throttles.ts';
import type { SecureNames } from '../http/tls/connection-front.ts';
import { accountRegister } from '../identity/accounts.ts';
import { createIdentity } from '../identity/identity.ts';
import { encodeAuthorizationMessage } from '../identity/rulings/authorization-message.ts';
import { verdictRow } from '../identity/rulings/verdict-row.ts';
import { sealer as makeSealer } from '../identity/sealer.ts';
import { roleAssumer } from '../identity/sessions/assume-role.ts';
import type { RuntimeStatus } from '../runtime/lambda-runtime.ts';
import { clientCertificates } from '../services/apigateway/client-certificates/client-certificate-documents.ts';
import { apiKeys } from '../services/apigateway/documents.ts';
import { usageLedger as makeUsageLedger } from '../services/apigateway/usage-plans/usage-ledger.ts';
import { functions } from '../services/lambda/documents.ts';
import { fileBlobs } from '../store/blobs.ts';
import { logSegments } from '../store/log-segments.ts';
import { memoryStore, openStore } from '../store/open-store.ts';
import { sealedEngine } from '../store/sealed-engine.ts';
import { sqliteEngine } from '../store/sqlite-engine.ts';
import { createTrace } from '../trace/trace.ts';
import { adminPlane } from './admin/admin-plane.ts';
import { codeLinks } from './admin/code-links.ts';
import { apiLogs } from './api-logs.ts';
import { codeSweep } from './code-sweep.ts';
import type { Configuration } from './configuration.ts';
import { consoleFiles } from './console/console-files.ts';
import { consoleSessions } from './console/console-sessions.ts';
import { controlPlane } from './control-plane.ts';
import type { DataFolder } from './data-folder.ts';
import { reportDefect } from './defects.ts';
import { followApiKeys } from './follow-api-keys.ts';
import { followStages } from './follow-stages.ts';
import { type EndpointAddresses, endpointAddresses } from './networks/endpoint-addresses.ts';
import { followDomains } from './networks/follow-domains.ts';
import { followVpcEndpoints } from './networks/follow-vpc-endpoints.ts';
import { servedNames } from './networks/served-names.ts';
import { vpcLinkTargets } from './networks/vpc-link-targets.ts';
import { packageVersion } from './package.ts';
import type { Planes } from './planes.ts';
import { serviceCaller } from './service-caller.ts';
import { storageNotice, tellLost } from './storage-notice.ts';
import { unreadRequests } from './unread-requests.ts';
import { wireServices } from './wire-services.ts';

/** The whole house, ready to take requests. */
export interface Rooms {
  readonly planes: Planes;
  /** What is shown to clients that speak TLS. */
  readonly names: SecureNames;
  /** Where VPC endpoints are. */
  readonly addresses: EndpointAddresses;
  /** Path and query of the console's address, good for opening it once. */
  consoleLink(): string;
  /** Finds out how functions will run. */
  probeFunctions(): Promise<RuntimeStatus>;
  /** Empties all state but the root key. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** So many requests are remembered. */
const traced = 1000;
/** What is sealed on the disk. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html */
const secretMembers = {
  [functions.kind]: ['environment'],
  [apiKeys.kind]: ['secret'],
  [clientCertificates.kind]: ['secret'],
};
/** Who did what is written down this often, in milliseconds, and at the end. */
const usageInterval = 60_000;
/** What API keys have used is written down this often, in milliseconds, and at the end. */
const keyUsageInterval = 5000;

/** Packages that no function has are looked for this often, and first so long after the start. Milliseconds. */
const sweepInterval = 10 * 60_000;
const firstSweepDelay = 2000;

/**
 * Puts the rooms together: the only place that knows them all. `address.url` is where the server listens, known later.
 * Throws StoreUnusable.
 */
export function wireRooms(configuration: Configuration, folder: DataFolder, address: { readonly url: string }): Rooms {
  const { auth, denialReasons, host } = configuration;
  const kept = configuration.dataFolder !== undefined;
  const sealer = makeSealer(folder.sealingKey);
  const engine = () => sealedEngine(sqliteEngine(join(folder.path, 'state.db')), secretMembers, sealer);
  const store = kept ? openStore(engine()) : memoryStore();
  const segments = logSegments(kept ? join(folder.path, 'logs.db') : ':memory:');
  const blobs = fileBlobs(join(folder.path, 'blobs'));
  const identity = createIdentity({
    store,
    sealer,
    root: folder.root,
    authorizationIds: configuration.authorizationIds,
  });
  const links = codeLinks(folder.sealingKey, blobs);
  const trace = createTrace(traced, verdictRow);
  const throttles = configuration.accountThrottle === 'off' ? noAccountThrottles : undefined;
  const stages = followStages(store, { throttles, onDefect: reportDefect });
  const domains = followDomains(store, reportDefect);
  const addresses = endpointAddresses(store, host);
  const sessions = consoleSessions();
  const accounts = accountRegister(store, sealer, folder.root, folder.createDate);
  const usage = storageNotice('Who did what');
  const writeUsage = () =>
    identity.usage.flush().then(
      () => usage.worked(),
      (error) => usage.failed(error),
    );
  const writing = setInterval(writeUsage, usageInterval).unref();
  const usageLedger = makeUsageLedger(store);
  const keys = followApiKeys(store, usageLedger);
  const keyUsage = storageNotice('What API keys have used');
  const writeKeyUsage = () =>
    usageLedger.flush().then(
      () => keyUsage.worked(),
      (error) => keyUsage.failed(error),
    );
  const writingKeyUsage = setInterval(writeKeyUsage, keyUsageInterval).unref();
  const { services, runtime, functionLogs, backends } = wireServices({
    store,
    segments,
    blobs,
    sealer,
    identity,
    assumeRole: roleAssumer(store, sealer, identity),
    accounts,
    auth,
    endpoint: () => onThisMachine(address.url),
    codeLocation: (sha256Hex) => address.url + links.make(sha256Hex, Date.now()),
    dataFolder: folder.path,
    preparedRuntimes: configuration.preparedRuntimes,
    maxEnvironments: configuration.maxEnvironments,
    userPoolKeys: configuration.userPoolKeys,
    usageLedger,
    serviceCaller: serviceCaller((request) => control(request)),
    vpcLinks: vpcLinkTargets(store, configuration.vpcLinks ?? new Map()),
  });
  const code = codeSweep({ store, blobs, packages: runtime.packages, clock: Date.now });
  const sweeping = setInterval(() => void code.sweep().catch(reportDefect), sweepInterval).unref();
  const firstSweep = setTimeout(() => void code.sweep().catch(reportDefect), firstSweepDelay).unref();
  const reset = async () => {
    // What functions have logged so far goes too.
    await functionLogs.flush();
    // INVARIANT: what is emptied first tells of the other: a group without events is one, events without a group are not.
    await segments.clear();
    await store.clear();
    trace.clear();
    identity.rulings.clear();
    identity.usage.clear();
    usageLedger.clear();
    await code.sweepNow();
  };
  const common = { identity, trace, auth, onDefect: reportDefect };
  const control = controlPlane({ ...common, services });
  return {
    planes: {
      admin: adminPlane({
        token: folder.consoleToken,
        health: {
          status: 'ok',
          version: packageVersion(),
          command: configuration.commandReaching?.(folder.path) ?? 'sekisho',
        },
        host,
        trace,
        identity,
        accounts,
        store,
        stages,
        addresses,
        authority: folder.authority,
        sealer,
        sessions,
        consoleFiles: consoleFiles(),
        encodeMessage: (verdict) => encodeAuthorizationMessage(sealer, verdict),
        codeLinks: links,
        reset,
        functions: runtime.status,
        functionLogs: functionLogs.status,
      }),
      control,
      data: dataPlane({
        ...{ ...common, stages, apiKeys: keys, backends, denialReasons },
        logs: apiLogs(store, functionLogs),
      }),
      dataTooLarge: requestTooLong,
      unread: unreadRequests(trace),
      domains,
      endpoints: followVpcEndpoints(store),
    },
    names: servedNames(folder.authority, domains, host),
    addresses,
    consoleLink: () => `/_sekisho/console/?token=${sessions.invite()}`,
    probeFunctions: runtime.probe,
    reset,
    async close() {
      for (const timer of [writing, writingKeyUsage, sweeping, firstSweep]) clearInterval(timer);
      await backends.http.close();
      await runtime.close();
      await functionLogs.flush();
      tellLost(functionLogs.status().waiting);
      await writeUsage();
      await writeKeyUsage();
      segments.close();
      await store.close();
    },
  };
}

/** Who listens on every address is reached on the machine's own. */
function onThisMachine(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

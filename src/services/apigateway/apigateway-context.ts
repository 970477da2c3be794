import type { LogSink } from '../../core/ports/log-sink.ts';
import type { AccountRegister } from '../../identity/accounts.ts';
import type { Store } from '../../store/store.ts';
import type { Call } from '../service.ts';
import type { AuthorizerTester } from './authorizer-tester.ts';
import type { CertificateMaker } from './client-certificates/certificate-maker.ts';
import type { MethodTester } from './method-tester.ts';
import type { SchemaTools } from './schema-tools.ts';
import type { UsageLedger } from './usage-plans/usage-ledger.ts';

/** What API Gateway is made of. */
export interface ApigatewayParts {
  readonly store: Store;
  readonly accounts: Pick<AccountRegister, 'list'>;
  /** CloudWatch Logs. */
  readonly logs: LogSink;
  readonly methodTester: MethodTester;
  readonly authorizerTester: AuthorizerTester;
  readonly schemaTools: SchemaTools;
  readonly usageLedger: UsageLedger;
  readonly makeCertificate: CertificateMaker;
}

/** What operations of API Gateway work with. */
export interface ApigatewayContext extends Call, ApigatewayParts {}

import { type SigningScope, signingKey } from '../signing-key.ts';
import type { Sight, Turning, Way } from './turning.ts';

const regions =
  `us-east-1 us-east-2 us-west-1 us-west-2 eu-west-1 eu-west-2 eu-west-3 eu-central-1 eu-north-1 ap-northeast-1
  ap-northeast-2 ap-southeast-1 ap-southeast-2 ap-south-1 ca-central-1 sa-east-1 aws-global local`.split(/\s+/);
const services = ['execute-api', 'apigateway', 'lambda', 'iam', 'sts', 'logs', 's3', 'es', 'dynamodb'];
const day = 86_400_000;

/**
 * The signing key is derived from the date, region and service that the credential scope names.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#derive-signing-key
 */
export const signingScopeTurnings: readonly Turning[] = [
  {
    id: 'key-of-another-region',
    paired: 1,
    told: (named) =>
      `The client derived the signing key for the region ${named}; derive it for the region that its credential scope names.`,
    ways: function* ({ right: { scope } }) {
      for (const region of regions) yield* keysFor(scope, { region }, region);
    },
  },
  {
    id: 'key-of-another-service',
    paired: 1,
    told: (named) =>
      `The client derived the signing key for the service ${named}; derive it for the service that its credential scope names.`,
    ways: function* ({ right: { scope } }) {
      for (const service of services) yield* keysFor(scope, { service }, service);
    },
  },
  {
    id: 'key-of-another-region-and-service',
    told: (named) =>
      `The client derived the signing key for ${named}; derive it for the region and service that its credential scope names.`,
    ways: function* ({ right: { scope } }) {
      const region = 'us-east-1';
      for (const service of services) yield* keysFor(scope, { region, service }, `${service} in ${region}`);
    },
  },
  {
    id: 'key-of-another-day',
    told: (named) => `The client derived the signing key for the day ${named}; take the day of X-Amz-Date, in UTC.`,
    ways: otherDays,
  },
];

function* keysFor(scope: SigningScope, other: Partial<SigningScope>, named: string): Generator<Way> {
  const changed = { ...scope, ...other };
  if (changed.region === scope.region && changed.service === scope.service && changed.date === scope.date) return;
  yield { change: { key: (secret) => signingKey(secret, changed) }, named };
}

function* otherDays({ papers, right: { scope, date } }: Sight): Generator<Way> {
  const at = papers.signed?.at ?? 0;
  for (const other of [at - day, at + day]) {
    const text = new Date(other).toISOString().slice(0, 10).replaceAll('-', '');
    yield* keysFor(scope, { date: text }, text);
  }
  yield* keysFor(scope, { date }, date);
}

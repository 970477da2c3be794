import { randomUUID } from 'node:crypto';
import { usageIdOf } from '../../../identity/usage/usage-ledger.ts';
import type {
  GenerateServiceLastAccessedDetailsRequest,
  GenerateServiceLastAccessedDetailsResponse,
} from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requirePolicy } from '../managed-policies/find-policy.ts';
import { readPolicy } from '../policy-text.ts';
import { policiesOfEntity } from '../service-access/policies-of-entity.ts';
import { reportEntities } from './report-entities.ts';
import { reportServices } from './report-services.ts';

const policyArn = /^arn:aws:iam::(?:\d{12}|aws):policy\//;

/**
 * The report is made at once and kept for who asked.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html
 */
export function generateServiceLastAccessedDetails(
  { Arn, Granularity: granularity = 'SERVICE_LEVEL' }: GenerateServiceLastAccessedDetailsRequest,
  ctx: IamContext,
): GenerateServiceLastAccessedDetailsResponse {
  const isPolicy = policyArn.test(Arn);
  const policies = isPolicy ? [policyDocument(Arn, ctx)] : policiesOfEntity(Arn, ctx).map(({ document }) => document);
  const entities = reportEntities(Arn, isPolicy, ctx);
  const services = reportServices(policies, entities, granularity === 'ACTION_LEVEL');
  const { account, now: createdAt, principal } = ctx;
  const id = randomUUID();
  ctx.accessJobs.keep({ id, account, owner: usageIdOf(principal), createdAt, granularity, services, entities });
  return { JobId: id };
}

function policyDocument(arn: string, ctx: IamContext) {
  const { versions, defaultVersionId } = requirePolicy(arn, ctx);
  return readPolicy(versions.find(({ id }) => id === defaultVersionId)?.document ?? '', 'identity');
}

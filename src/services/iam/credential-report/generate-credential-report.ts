import type { GenerateCredentialReportResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { credentialReports, isExpired, reportOf } from './report-document.ts';
import { reportText } from './report-text.ts';

/**
 * Says that it starts when there is no report or only an old one; the next call says that it is complete.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html
 */
export async function generateCredentialReport(
  _input: object,
  ctx: IamContext,
): Promise<GenerateCredentialReportResponse> {
  const old = reportOf(ctx);
  if (old && !isExpired(old.value, ctx.now)) return { State: 'COMPLETE' };
  const report = { content: reportText(ctx), generatedAt: ctx.now };
  const change = old
    ? credentialReports.replace(old, report)
    : credentialReports.create(ctx.account, '', 'report', report);
  await ctx.store.commit([change]);
  return { State: 'STARTED', Description: 'No report exists. Starting a new report generation task' };
}

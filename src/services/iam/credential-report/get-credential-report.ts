import type { GetCredentialReportResponse } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { isExpired, reportOf } from './report-document.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html */
export function getCredentialReport(_input: object, ctx: IamContext): GetCredentialReportResponse {
  const report = reportOf(ctx)?.value;
  if (!report) throw iamErrors.noReport();
  if (isExpired(report, ctx.now)) throw iamErrors.expiredReport();
  return { Content: Buffer.from(report.content), ReportFormat: 'text/csv', GeneratedTime: report.generatedAt };
}

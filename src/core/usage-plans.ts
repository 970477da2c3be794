/** What passes a token bucket. https://docs.aws.amazon.com/apigateway/latest/api/API_ThrottleSettings.html */
export interface ThrottleSettings {
  /** Requests a second that it is filled by; undefined: it never runs dry. */
  readonly rateLimit?: number | undefined;
  /** Requests that it holds; undefined: those of one second. */
  readonly burstLimit?: number | undefined;
}

/** Of an account in a region, before it is raised. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const accountThrottle = { burstLimit: 5000, rateLimit: 10_000 } as const;

export const quotaPeriods = ['DAY', 'WEEK', 'MONTH'] as const;

/** https://docs.aws.amazon.com/apigateway/latest/api/API_QuotaSettings.html */
export interface QuotaSettings {
  /** Requests in a period. */
  readonly limit: number;
  /** The day of a week or month on which its period begins; 0 is the first. */
  readonly offset: number;
  readonly period: (typeof quotaPeriods)[number];
}

/** An API key as a member of a usage plan. */
export interface PlanMember {
  readonly account: string;
  readonly region: string;
  readonly usagePlanId: string;
  readonly keyId: string;
}

/** A stage as usage plans write it. */
export function stageId(apiId: string, stageName: string): string {
  return `${apiId}:${stageName}`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html#id_credentials_understanding_the_report_format */
export const reportColumns = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  'access_key_1_active',
  'access_key_1_last_rotated',
  'access_key_1_last_used_date',
  'access_key_1_last_used_region',
  'access_key_1_last_used_service',
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
  'access_key_2_last_used_region',
  'access_key_2_last_used_service',
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
] as const;

export type ReportRow = Readonly<Record<(typeof reportColumns)[number], string>>;

/** What is not there, or was never used. */
export const notApplicable = 'N/A';

/** Signing certificates are not made here: nobody has one. */
export const noCertificates = {
  cert_1_active: 'false',
  cert_1_last_rotated: notApplicable,
  cert_2_active: 'false',
  cert_2_last_rotated: notApplicable,
} as const;

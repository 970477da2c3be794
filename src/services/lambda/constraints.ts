import type { Constraints } from '../../wire/constraints.ts';

const region = '(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}';
const functionName = `(arn:(aws[a-zA-Z-]*)?:lambda:)?(${region}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?`;
const namespacedName = `(arn:(aws[a-zA-Z-]*)?:lambda:)?(${region}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`;
const taggable = `arn:(aws[a-zA-Z-]*):lambda:${region}:\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)`;

const sourceArn = `arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:(${region})?:(\\d{12})?:(.*)`;

/** What does not make or change a function takes more than the names that a function can have. */
const namespaced = { FunctionName: { length: [1, 256], pattern: namespacedName } } as const;
const tagText = '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)';
const tags = {
  mapKeys: { length: [1, 128], pattern: tagText },
  mapValues: { length: [0, 256], pattern: tagText },
} as const;
const architectures = { length: [1, 1], items: { values: ['x86_64', 'arm64'] } } as const;

/** https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html, page by page. */
export const constraints: Constraints = {
  '*': {
    FunctionName: { length: [1, 140], pattern: functionName },
    Qualifier: { length: [1, 128], pattern: '\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+' },
    Role: { pattern: 'arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+' },
    Handler: { length: [0, 128], pattern: '[^\\s]+' },
    Description: { length: [0, 256] },
    Timeout: { range: [1, 900] },
    MemorySize: { range: [128, 10_240] },
    Architectures: architectures,
    Resource: { length: [1, 256], pattern: taggable },
    Tags: tags,
    MaxItems: { range: [1, 10_000] },
  },
  CreateFunctionRequest: { PackageType: { values: ['Image', 'Zip'] } },
  DeleteFunctionRequest: namespaced,
  GetFunctionRequest: namespaced,
  GetFunctionCodeSigningConfigRequest: namespaced,
  GetFunctionConfigurationRequest: namespaced,
  ListVersionsByFunctionRequest: namespaced,
  GetPolicyRequest: namespaced,
  AddPermissionRequest: {
    StatementId: { length: [1, 100], pattern: '([a-zA-Z0-9-_]+)' },
    Action: { pattern: '(lambda:[*]|lambda:[a-zA-Z]+|[*])' },
    Principal: { pattern: '[^\\s]+' },
    SourceArn: { pattern: sourceArn },
    SourceAccount: { length: [0, 12], pattern: '\\d{12}' },
    EventSourceToken: { length: [0, 256], pattern: '[a-zA-Z0-9._\\-]+' },
    FunctionUrlAuthType: { values: ['NONE', 'AWS_IAM'] },
    PrincipalOrgID: { length: [12, 34], pattern: 'o-[a-z0-9]{10,32}' },
  },
  RemovePermissionRequest: { ...namespaced, StatementId: { length: [1, 100], pattern: '([a-zA-Z0-9-_.]+)' } },
  InvocationRequest: {
    ...namespaced,
    InvocationType: { values: ['Event', 'RequestResponse', 'DryRun'] },
    LogType: { values: ['None', 'Tail'] },
  },
  ListFunctionsRequest: { FunctionVersion: { values: ['ALL'] } },
  Environment: { Variables: { mapKeys: { pattern: '[a-zA-Z]([a-zA-Z0-9_])+' } } },
  EphemeralStorage: { Size: { range: [512, 10_240] } },
  TracingConfig: { Mode: { values: ['Active', 'PassThrough'] } },
  SnapStart: { ApplyOn: { values: ['PublishedVersions', 'None'] } },
  VpcConfig: {
    SubnetIds: { length: [0, 16], items: { length: [0, 1024], pattern: 'subnet-[0-9a-z]*', nullable: true } },
    SecurityGroupIds: { length: [0, 5], items: { length: [0, 1024], pattern: 'sg-[0-9a-zA-Z]*', nullable: true } },
  },
  LoggingConfig: {
    LogFormat: { values: ['JSON', 'Text'] },
    ApplicationLogLevel: { values: ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'] },
    SystemLogLevel: { values: ['DEBUG', 'INFO', 'WARN'] },
    LogGroup: { length: [1, 512], pattern: '[\\.\\-_/#A-Za-z0-9]+' },
  },
};

import { randomUUID } from 'node:crypto';
import { notImplemented } from '../../../core/not-implemented.ts';
import type { CreateFunctionRequest, FunctionConfiguration } from '../../../wire/models/lambda.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { storePackage } from '../code/store-package.ts';
import { type FunctionDocument, functions } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import type { FunctionPackage } from '../ports.ts';
import { checkTagCount } from '../tags/tag-limit.ts';
import { checkEnvironment } from './check-environment.ts';
import { checkHandler } from './check-handler.ts';
import { checkRole } from './check-role.ts';
import { checkRuntime } from './check-runtime.ts';
import { configured } from './configured.ts';
import { refuseConfiguration } from './refuse-configuration.ts';
import { settle } from './settle.ts';
import { shownConfiguration } from './shown-configuration.ts';

/** Makes a function, Pending until it settles. https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html */
export async function createFunction(input: CreateFunctionRequest, ctx: LambdaContext): Promise<FunctionConfiguration> {
  const { name, qualifier } = functionReference(input, ctx);
  if (qualifier !== undefined) throw lambdaErrors.qualifiedNewFunction();
  if (name.length > 64) throw lambdaErrors.nameTooLong(name);
  const { account, region } = ctx;
  checkConfiguration(input);
  const zip = codeOf(input);
  if (functions.get(ctx.store, account, region, name)) throw lambdaErrors.functionExists(name);
  checkRole(input.Role, name, ctx);
  const value = newFunction(name, input, await storePackage(zip, ctx), ctx.now);
  const change = functions.create(account, region, name, value);
  await ctx.store.commit([change]);
  ctx.later(() => settle(ctx.store, change));
  return shownConfiguration({ key: change.key, value });
}

function checkConfiguration(input: CreateFunctionRequest): void {
  refuseConfiguration('lambda:CreateFunction', input);
  if (input.PackageType === 'Image') throw notImplemented('The parameter PackageType=Image of lambda:CreateFunction');
  if (!input.Runtime || !input.Handler) throw lambdaErrors.runtimeAndHandlerMandatory();
  checkRuntime(input.Runtime);
  checkHandler(input.Handler);
  checkEnvironment(input.Environment?.Variables);
  checkTagCount(input.Tags ?? {});
}

function codeOf({ Code }: CreateFunctionRequest): Buffer {
  refuseParameters('Code in lambda:CreateFunction', Code, ['S3Bucket', 'S3Key', 'S3ObjectVersion']);
  refuseParameters('Code in lambda:CreateFunction', Code, ['S3ObjectStorageMode', 'ImageUri', 'SourceKMSKeyArn']);
  if (!Code.ZipFile) throw lambdaErrors.noCode();
  return Code.ZipFile;
}

function newFunction(name: string, input: CreateFunctionRequest, code: FunctionPackage, now: number): FunctionDocument {
  return {
    name,
    role: input.Role,
    runtime: '',
    handler: '',
    description: '',
    timeoutSeconds: 3,
    memoryMb: 128,
    ephemeralStorageMb: 512,
    architectures: input.Architectures ?? ['x86_64'],
    logGroup: `/aws/lambda/${name}`,
    ...configured(input),
    code,
    tags: { ...input.Tags },
    lastModified: now,
    revisionId: randomUUID(),
    buildId: randomUUID(),
    phase: 'creating',
  };
}

import { getFunctionCodeSigningConfig } from './code/get-function-code-signing-config.ts';
import { updateFunctionCode } from './code/update-function-code.ts';
import { deleteFunctionConcurrency } from './concurrency/delete-function-concurrency.ts';
import { getFunctionConcurrency } from './concurrency/get-function-concurrency.ts';
import { createFunction } from './functions/create-function.ts';
import { deleteFunction } from './functions/delete-function.ts';
import { getFunction } from './functions/get-function.ts';
import { getFunctionConfiguration } from './functions/get-function-configuration.ts';
import { listFunctions } from './functions/list-functions.ts';
import { updateFunctionConfiguration } from './functions/update-function-configuration.ts';
import { invoke } from './invoke/invoke.ts';
import { addPermission } from './permissions/add-permission.ts';
import { getPolicy } from './permissions/get-policy.ts';
import { removePermission } from './permissions/remove-permission.ts';
import { listTags } from './tags/list-tags.ts';
import { tagResource } from './tags/tag-resource.ts';
import { untagResource } from './tags/untag-resource.ts';
import { listVersionsByFunction } from './versions/list-versions-by-function.ts';

/** What Lambda does here. */
export const operations = {
  AddPermission: addPermission,
  CreateFunction: createFunction,
  DeleteFunction: deleteFunction,
  DeleteFunctionConcurrency: deleteFunctionConcurrency,
  GetFunction: getFunction,
  GetFunctionCodeSigningConfig: getFunctionCodeSigningConfig,
  GetFunctionConcurrency: getFunctionConcurrency,
  GetFunctionConfiguration: getFunctionConfiguration,
  GetPolicy: getPolicy,
  Invoke: invoke,
  ListFunctions: listFunctions,
  ListTags: listTags,
  ListVersionsByFunction: listVersionsByFunction,
  RemovePermission: removePermission,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateFunctionCode: updateFunctionCode,
  UpdateFunctionConfiguration: updateFunctionConfiguration,
};

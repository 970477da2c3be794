import type { Definition } from '../read/definition.ts';
import { listOf, objectOf, textOf } from '../read/untyped.ts';

/**
 * What stands before every path of a document: nothing when the base path is to be ignored, which is usual; all of it; or what
 * comes after its first part.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html
 */
export function pathPrefix(definition: Definition, mode: string): string {
  if (mode === 'ignore') return '';
  const parts = basePath(definition)
    .split('/')
    .filter((part) => part !== '');
  return parts
    .slice(mode === 'split' ? 1 : 0)
    .map((part) => `/${part}`)
    .join('');
}

/** Of the first server: its variable `basePath`, or else the path of its URL. */
function basePath({ root, format }: Definition): string {
  if (format === 'swagger') return textOf(root['basePath']) ?? '';
  const { url, variables } = objectOf(listOf(root['servers'])[0]);
  const variable = textOf(objectOf(objectOf(variables)['basePath'])['default']);
  return variable ?? pathOf(textOf(url) ?? '');
}

function pathOf(url: string): string {
  return url.slice(0, 2000).replace(/^[a-z][a-z0-9+.-]{0,20}:\/\/[^/]*/i, '');
}

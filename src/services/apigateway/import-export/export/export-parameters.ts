import type { MethodDocument } from '../../documents.ts';

const places: Readonly<Record<string, string>> = { path: 'path', querystring: 'query', header: 'header' };

/** A parameter of a method. */
export interface ExportedParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
}

/** The parameters that a method declares, and that documents can name. */
export function exportParameters({ requestParameters = {} }: MethodDocument): readonly ExportedParameter[] {
  return Object.entries(requestParameters).flatMap(([expression, required]) => {
    const [, , place = '', ...name] = expression.split('.');
    const where = places[place];
    return where === undefined ? [] : [{ name: name.join('.'), in: where, required }];
  });
}

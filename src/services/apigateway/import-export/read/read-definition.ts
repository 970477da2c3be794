import { mapInTurns } from '../../../../core/in-turns.ts';
import { parseJson } from '../../../../core/json.ts';
import { apigatewayErrors } from '../../errors.ts';
import { type DefinitionPieces, splitDefinition } from '../thread/definition-pieces.ts';
import { type Asker, readInThread } from '../thread/definition-thread.ts';
import type { Definition } from './definition.ts';
import { referenceBudget } from './references.ts';
import { objectOf, textOf, type Untyped } from './untyped.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html#API_ImportRestApi_RequestBody */
const largestDocument = 6 * 1024 * 1024;
/** JSON of so many bytes is read in a few milliseconds. */
const small = 128 * 1024;
/** YAML of so many characters, too, whatever is in it. */
const tiny = 8 * 1024;
/** Of one path or schema, in characters. */
const largestPiece = 1024 * 1024;

interface Place {
  readonly account: string;
  readonly region: string;
  /** Who asks for it. */
  readonly principal: Asker;
}

/**
 * Reads an OpenAPI document 2.0 or 3.0, JSON or YAML; other requests have their turn meanwhile. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html
 */
export async function readDefinition(body: Buffer, place: Place): Promise<Definition> {
  const { root, paths, schemas } = await readPieces(body, place);
  const head = objectOf(parsed(root));
  return {
    format: formatOf(head),
    root: head,
    budget: referenceBudget(),
    paths: await mapInTurns(paths, ([path, item]) => [path, objectOf(parsed(item))] as const),
    schemas: await mapInTurns(schemas, ([name, schema]) => [name, parsed(schema)] as const),
  };
}

/** Throws BadRequestException. */
async function readPieces(body: Buffer, place: Place): Promise<DefinitionPieces> {
  if (body.length > largestDocument) throw apigatewayErrors.badRequest('The API definition is larger than 6 MB');
  const text = resolved(body.toString().replace(/^\uFEFF/, ''), place);
  const pieces = (body.length <= small ? piecesOfJson(text) : undefined) ?? (await piecesOfAny(text, place.principal));
  if (!pieces) throw apigatewayErrors.unreadableDefinition();
  return pieces;
}

async function piecesOfAny(text: string, asker: Asker): Promise<DefinitionPieces | undefined> {
  if (text.length > tiny) return readInThread(text, asker);
  const { readText } = await import('../thread/read-text.ts');
  return readText(text);
}

function piecesOfJson(text: string): DefinitionPieces | undefined {
  try {
    return splitDefinition(parseJson(text));
  } catch {
    return undefined;
  }
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/import-api-aws-variables.html */
function resolved(text: string, { account, region }: Place): string {
  return text.replaceAll(/\$\{AWS::(?:AccountId|Partition|Region)\}/g, (variable) =>
    variable === '${AWS::Region}' ? region : variable === '${AWS::Partition}' ? 'aws' : account,
  );
}

function parsed(piece: string): unknown {
  if (piece.length > largestPiece)
    throw apigatewayErrors.badRequest('A part of the API definition is larger than 1 MB');
  try {
    return parseJson(piece);
  } catch {
    throw apigatewayErrors.unreadableDefinition();
  }
}

function formatOf({ swagger, openapi }: Untyped): Definition['format'] {
  if (/^2(?:\.0)?$/.test(textOf(swagger) ?? '')) return 'swagger';
  if (/^3(?:\.0(?:\.\d{1,3})?)?$/.test(textOf(openapi) ?? '')) return 'oas30';
  throw apigatewayErrors.unsupportedDefinition();
}

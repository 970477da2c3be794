import { hash } from 'node:crypto';
import type { Definition } from '../read/definition.ts';
import { objectOf, textOf } from '../read/untyped.ts';
import type { Findings, PlannedModel } from './import-plan.ts';
import { modelNamed } from './model-references.ts';

/** The models of a document: those that it names, and those that its methods describe where they stand. */
export interface PlannedModels {
  /**
   * The name of the model that a body is of. Undefined for a body that is no model: a warning says so.
   * `place` such as `201 response to method 'POST /pets'`.
   */
  nameOf(schema: unknown, contentType: string, place: string): string | undefined;
  all(): readonly PlannedModel[];
}

/** The classes that AWS's messages call the schemas of single values by. */
const singleValues: Readonly<Record<string, string>> = {
  string: 'StringSchema',
  integer: 'IntegerSchema',
  number: 'NumberSchema',
  boolean: 'BooleanSchema',
};

export function plannedModels({ schemas }: Definition, findings: Findings): PlannedModels {
  const models = new Map(schemas.map(([name, schema]) => [name, namedModel(name, schema)]));

  /** Two schemas that are the same are one model. */
  function inlineModel(schema: unknown, contentType: string): string {
    const digest = hash('sha256', JSON.stringify([contentType, schema]));
    const name = `MODEL${digest.slice(0, 12)}`;
    models.set(name, { ...namedModel(name, schema), contentType });
    return name;
  }

  return {
    nameOf(schema, contentType, place) {
      const { $ref, type } = objectOf(schema);
      if (typeof $ref !== 'string') {
        const single = singleValues[textOf(type) ?? ''];
        if (single === undefined) return inlineModel(schema, contentType);
        findings.warnings.push(`Unsupported model type '${single}' in ${place}. Ignoring.`);
        return undefined;
      }
      const name = modelNamed($ref);
      if (name !== undefined && models.has(name)) return name;
      findings.warnings.push(`Reference to model '${name ?? $ref}' not found. Ignoring.`);
      return undefined;
    },
    all: () => [...models.values()],
  };
}

function namedModel(name: string, schema: unknown): PlannedModel {
  const { description } = objectOf(schema);
  return { name, description: textOf(description), contentType: 'application/json', schema };
}

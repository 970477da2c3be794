import { assemblePolicy, compileResources } from '../compile.ts';
import type { CompiledPolicy, CompiledStatement, PatternList } from '../compiled-policy.ts';
import type { PolicyLayers } from '../layers.ts';
import { compileAllow } from './allow-statement.ts';
import type { Edit, NarrowDeny } from './edit.ts';
import { policiesOf, withPolicies } from './layer-policies.ts';

/** The layers as they are after an edit; those given stay as they are. */
export function applyEdit(layers: PolicyLayers, edit: Edit): PolicyLayers {
  if (edit.kind === 'unchangeable') return layers;
  const levels = policiesOf(layers, edit.layer);
  if (edit.kind !== 'add-statement') {
    const narrowed = levels.map((policies) => policies.map((policy) => narrowPolicy(policy, edit)));
    return withPolicies(layers, edit.layer, narrowed);
  }
  const added = compileAllow(edit.statement, edit.layer);
  const extended = levels.map((policies, at) => (at === (edit.level ?? 0) ? [...policies, added] : policies));
  return withPolicies(layers, edit.layer, extended);
}

function narrowPolicy(policy: CompiledPolicy, edit: NarrowDeny): CompiledPolicy {
  if (!policy.statements.includes(edit.statement)) return policy;
  const variables = policy.version === '2012-10-17';
  const statements = policy.statements.flatMap((each) =>
    each === edit.statement ? narrowStatement(each, edit, variables) : [each],
  );
  return assemblePolicy(policy.source, policy.version, statements);
}

function narrowStatement(statement: CompiledStatement, edit: NarrowDeny, variables: boolean): CompiledStatement[] {
  const { action, resource } = statement;
  switch (edit.kind) {
    case 'remove-statement':
      return [];
    case 'remove-action':
      return [{ ...statement, action: without(action, edit.values) }];
    case 'remove-resource':
      return [{ ...statement, resource: resource && without(resource, edit.values) }];
    case 'except-resource': {
      const values = [...(resource?.not ? resource.written : []), ...edit.values];
      return [{ ...statement, resource: compileResources({ not: true, values }, edit.layer, variables) }];
    }
  }
}

function without({ not, patterns, written }: PatternList, values: readonly string[]): PatternList {
  const kept = written.map((value) => !values.includes(value));
  return { not, patterns: patterns.filter((_, at) => kept[at]), written: written.filter((_, at) => kept[at]) };
}

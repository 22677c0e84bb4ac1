import type { Criterion, ScoringModel } from '@domain/scoring/scoring-model';
import { validateModel } from '@domain/scoring/validate-model';

import { freshId } from '../../shared/criteria-tree/tree-changes';
import {
  groupsIn,
  mostOf,
  treeDraftOf,
  weighingIn,
  weightingIn,
  weightOf,
  type MemberDraft,
  type TreeDraft,
} from '../../shared/criteria-tree/tree-draft';

export type CriterionDraft = Criterion & MemberDraft;

/** A model while it is edited. */
export type ModelDraft = TreeDraft<CriterionDraft> & { readonly name: string };

export function draftOf({ name, criteria, groups, weighting }: ScoringModel): ModelDraft {
  return { name, ...treeDraftOf({ criteria, groups, weighting }) };
}

/** At the end of a group, or of all for `null`. */
export function withNewCriterion(draft: ModelDraft, group: string | null): ModelDraft {
  const fresh: CriterionDraft = {
    id: freshId(draft, 'criterion'),
    name: '',
    group,
    source: 'rating',
    direction: 'max',
    weight: '1',
  };
  return { ...draft, criteria: [...draft.criteria, fresh] };
}

export function withCriterion(
  draft: ModelDraft,
  id: string,
  change: Partial<CriterionDraft>,
): ModelDraft {
  return {
    ...draft,
    criteria: draft.criteria.map((each) => (each.id === id ? { ...each, ...change } : each)),
  };
}

/** What is wrong, by the place: `name`, `tree` for all of it, or an id of the tree with `.name` or `.weight`. */
export function problemsOf(draft: ModelDraft): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  if (draft.name.trim() === '') problems.set('name', 'Give the model a name.');
  for (const { id, name, group, weight } of [...draft.groups, ...draft.criteria]) {
    const kind = weighingIn(draft, group);
    if (name.trim() === '') problems.set(`${id}.name`, 'Give it a name.');
    if (kind !== 'pairwise' && weightOf(weight, mostOf(kind)) === null) {
      problems.set(`${id}.weight`, `From 0 to ${mostOf(kind).toLocaleString('en')}.`);
    }
  }
  const whole = problems.size === 0 ? validateModel(toModel(draft)) : [];
  if (whole.length > 0) problems.set('tree', whole.join(' '));
  return problems;
}

/** As `scoring.save-model` takes it. Only for a draft without problems. */
export function toModel(draft: ModelDraft): ScoringModel {
  return {
    name: draft.name,
    criteria: draft.criteria.map(({ id, name, group, source, direction }) => ({
      id,
      name,
      group,
      source,
      direction,
    })),
    groups: groupsIn(draft),
    weighting: weightingIn(draft, null),
  };
}

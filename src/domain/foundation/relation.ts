import type { WorkItemId } from './ids';

/** What a board knows of proposals beside each other. */
export type Relation =
  /** The one is done only with the other. */
  | { readonly kind: 'requires'; readonly one: WorkItemId; readonly other: WorkItemId }
  /** Not both are done. */
  | { readonly kind: 'excludes'; readonly one: WorkItemId; readonly other: WorkItemId }
  /** Exactly one of them is done. */
  | { readonly kind: 'one-of'; readonly group: readonly WorkItemId[] };

export const MOST_RELATIONS = 100;
export const MOST_IN_GROUP = 20;

/** The proposals that a relation names. */
export function membersOf(relation: Relation): readonly WorkItemId[] {
  return relation.kind === 'one-of' ? relation.group : [relation.one, relation.other];
}

/** By which a relation is told from others: excluding goes both ways, and a group has no order. */
export function relationKey(relation: Relation): string {
  const members = membersOf(relation);
  const named = relation.kind === 'requires' ? members : [...members].sort();
  return `${relation.kind} ${named.join(' ')}`;
}

/** What is wrong with relations, one sentence each; that they contradict each other is for the selection to tell. */
export function problemsOfRelations(relations: readonly Relation[]): readonly string[] {
  const isPlain = relations.every((each) => {
    const members = membersOf(each);
    return members.length > 1 && new Set(members).size === members.length;
  });
  const keys = new Set(relations.map(relationKey));
  return [
    ...(isPlain ? [] : ['A relation names two different proposals or more.']),
    ...(keys.size < relations.length ? ['A relation is there twice.'] : []),
  ];
}

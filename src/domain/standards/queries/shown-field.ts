import type { WorkItem } from '../../foundation/work-item';
import { FIELD_WORDS } from '../conditions/condition-words';
import { fieldsOf } from '../conditions/fields-of';
import type { ItemCondition, ItemField } from '../conditions/item-condition';
import { VALUES } from '../conditions/item-values';
import type { EvidenceItem } from '../standard';
import type { Subject } from './outcome';

/** What a work item holds in the first field that a condition reads. Never who it is assigned to. */
export function shownField(
  condition: ItemCondition,
): (item: WorkItem) => Omit<EvidenceItem, 'workItem'> {
  const [shown = null] = fieldsOf(condition);
  const field = shown === null ? 'rule' : JIRA_NAMES[shown];

  return (item) => ({
    field,
    value: shown === null ? null : VALUES[shown](item),
    at: item.updated,
  });
}

/** Why conditions cannot be read on this site at all; `null` when they can. */
export function missingField(
  conditions: readonly ItemCondition[],
  { absentFields }: Pick<Subject, 'absentFields'>,
): string | null {
  const missing = conditions.flatMap(fieldsOf).find((field) => absentFields.has(field));
  return missing === undefined ? null : `This site has no ${FIELD_WORDS[missing]} field.`;
}

/** Fields go by Jira's own names in evidence. */
const JIRA_NAMES: Readonly<Record<ItemField, string>> = {
  assignee: 'assignee',
  parent: 'parent',
  estimate: 'estimate',
  'open-blockers': 'open blockers',
  created: 'created',
  updated: 'updated',
  resolved: 'resolutiondate',
  'category-since': 'statuscategorychangedate',
  due: 'duedate',
};

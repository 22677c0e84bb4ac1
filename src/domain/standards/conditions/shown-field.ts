import type { WorkItem } from '../../foundation/work-item';
import type { EvidenceItem } from '../standard';
import { fieldsOf } from './fields-of';
import type { ItemCondition, ItemField } from './item-condition';
import { VALUES } from './item-values';

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

import { ARTIFACT_KINDS } from '@domain/foundation/artifact';
import type { ItemTest } from '@domain/standards/conditions/item-condition';
import type { EvidenceQuery } from '@domain/standards/standard';

import { kindWord } from '../../../shared/artifact-words';

/** What can be checked, as the form offers it. */
export const QUERY_WORDS: Readonly<Record<EvidenceQuery['kind'], string>> = {
  'artifact-exists': 'An artifact exists',
  'artifact-in-state': 'An artifact is in a state',
  'artifact-fresh': 'An artifact was changed lately',
  'each-artifact': 'Something is true of every artifact',
  'artifact-cadence': 'An artifact comes at regular intervals',
  'artifact-linked': 'Artifacts of one kind are linked to those of another',
  'artifact-approved': 'An artifact is approved by a role',
  'phase-evident': 'The phase that is said is the one that evidence shows',
  'finished-within': 'Something was finished lately',
  'in-progress-assigned': 'Work in progress has an assignee',
  'in-progress-moves': 'Work in progress keeps changing',
  'nothing-overdue': 'No open work item is past its due date',
  'finished-dated': 'Finished work items have a resolution date',
  'each-item': 'Something is true of every work item',
  'item-count': 'How many work items there are',
  'item-share': 'Which share of the work items',
  'jql-count': 'How many work items a search of Jira finds',
  'status-path': 'Which way work items go through their statuses',
  'field-filled': 'A field of Jira is filled in',
  'role-assigned': 'A role of the project is held',
  'accountable-single': 'One answers for each kind of artifact',
  'separated-duties': 'Nobody has two of some duties',
  'plan-typed': 'Something is typed into the project’s plan',
  'plan-amount': 'An amount of the project’s plan',
  'plan-spent': 'Which share of the budget is spent',
  'plan-finish': 'How far ahead the planned finish is',
};

export const TEST_WORDS: Readonly<Record<ItemTest['test'], string>> = {
  category: 'Its status category is',
  level: 'Its level is',
  flagged: 'It is flagged',
  'filled-in': 'A field is filled in',
  'older-than': 'A date is more than so many days ago',
  'further-than': 'A date is more than so many days ahead',
  'not-before': 'A date is not before another',
  'at-least': 'A number is at least',
  'at-most': 'A number is at most',
};

const WORDS: Readonly<Record<string, string>> = {
  ...QUERY_WORDS,
  ...TEST_WORDS,
  pmo: 'PMO administrator',
  ...Object.fromEntries(ARTIFACT_KINDS.map((kind) => [kind, capital(kindWord(kind))])),
};

/** A value of a choice in words. */
export function optionWords(value: string, isBound = false): string {
  return isBound
    ? capital(value.replaceAll('-', ' '))
    : (WORDS[value] ?? capital(value.replaceAll('-', ' ')));
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

import { allOf, counted, grouped } from '../../foundation/wording';
import { conditionWords, FIELD_WORDS, oppositeWords } from '../conditions/condition-words';
import { fieldsOf } from '../conditions/fields-of';
import { holds, type ItemCondition, type ItemField, valueOf } from '../conditions/item-condition';
import { evidenceList } from './evidence-list';
import { aboutProject, type Outcome, type Query, type Subject, undecided } from './outcome';

export type EachItem = {
  /** The work items that the rule is about; one of which this is not known is left out. */
  readonly which: ItemCondition;
  readonly must: ItemCondition;
};

/**
 * Passed when `must` holds for every work item that the rule is about, as far as it is known.
 *
 * Undecided where the site does not have a field that the rule reads, where there is no such work item, and where `must` is known of
 * none of them.
 */
export function eachItem({ which, must }: EachItem, subject: Subject): Query {
  const missing = [which, must].flatMap(fieldsOf).find((field) => subject.absentFields.has(field));
  if (missing !== undefined) return neverDecided(`This site has no ${FIELD_WORDS[missing]} field.`);

  const [shown = null] = fieldsOf(must);
  const offenders = evidenceList();
  const counts = { asked: 0, known: 0 };
  return {
    see(item) {
      if (holds(which, item, subject.asOf) !== true) return;
      counts.asked += 1;
      const truth = holds(must, item, subject.asOf);
      if (truth === null) return;
      counts.known += 1;
      if (truth) return;
      const value = shown === null ? null : valueOf(shown, item);
      const field = shown === null ? 'rule' : JIRA_NAMES[shown];
      offenders.add(item.created, item, { field, value, at: item.updated });
    },
    outcome: () => outcomeOf({ which, must }, { ...counts, offenders, subject }),
  };
}

type Seen = {
  readonly asked: number;
  readonly known: number;
  readonly offenders: ReturnType<typeof evidenceList>;
  readonly subject: Subject;
};

function outcomeOf({ which, must }: EachItem, { asked, known, offenders, subject }: Seen): Outcome {
  if (asked === 0)
    return undecided(`There are no work items that ${conditionWords(which, 'many')}.`);
  const number = known === 1 || asked === 1 ? 'one' : 'many';
  const those = `that ${conditionWords(which, number)}`;
  if (known === 0) {
    return undecided(
      `What the rule reads is not known of the ${counted(asked, 'work item')} ${those}.`,
    );
  }

  const untold = asked > known ? ` Of ${grouped(asked - known)} more this is not known.` : '';
  if (offenders.size === 0) {
    return {
      verdict: 'passed',
      reason: `${allOf(known, 'work item')} ${those} ${conditionWords(must, known === 1 ? 'one' : 'many')}.${untold}`,
      ...aboutProject('work items', known, subject.now),
    };
  }
  const few = offenders.size === 1 ? 'one' : 'many';
  return {
    verdict: 'failed',
    reason: `${grouped(offenders.size)} of ${counted(known, 'work item')} ${those} ${oppositeWords(must, few)}.${untold}`,
    evidence: offenders.read(subject.keyOf),
    evidenceTotal: offenders.size,
  };
}

function neverDecided(reason: string): Query {
  return { see: () => undefined, outcome: () => undecided(reason) };
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

import type { Day } from '../../foundation/calendar';
import type { WorkItem } from '../../foundation/work-item';
import type { EvidenceItem } from '../standard';
import { type Column, COLUMN_LOGIC, testColumn } from './columns';
import { conditionWords, oppositeWords } from './condition-words';
import { fieldsOf } from './fields-of';
import type { ItemCondition, ItemField } from './item-condition';
import { type ItemJudge, judge } from './judge';
import { decide } from './logic';
import { shownField } from './shown-field';

type Words = (number: 'one' | 'many') => string;

/** A condition as rules read it on a day. */
export type ReadCondition = {
  /** Of one work item. */
  readonly judge: ItemJudge;
  /** Of many at once. */
  readonly column: Column;
  readonly fields: readonly ItemField[];
  /** As it goes on after `work items that`; of the opposite, too. */
  readonly words: Words;
  readonly opposite: Words;
  /** What evidence shows of a work item that decides. */
  readonly shown: (item: WorkItem) => Omit<EvidenceItem, 'workItem'>;
};

/** Reads each condition once, however many rules and projects ask it; tests that several have in common are decided once. */
export type ReadConditions = (condition: ItemCondition) => ReadCondition;

export function conditionsOn(asOf: Day): ReadConditions {
  const tests = new Map<string, Column>();
  const columnOf = (condition: ItemCondition) =>
    decide(
      condition,
      (test) => kept(tests, JSON.stringify(test), () => testColumn(judge(test, asOf))),
      COLUMN_LOGIC,
    );

  const conditions = new Map<ItemCondition, ReadCondition>();
  return (condition) =>
    kept(conditions, condition, () => ({
      judge: judge(condition, asOf),
      column: columnOf(condition),
      fields: fieldsOf(condition),
      words: once((number) => conditionWords(condition, number)),
      opposite: once((number) => oppositeWords(condition, number)),
      shown: shownField(condition),
    }));
}

function kept<Key, Value>(all: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = all.get(key);
  if (known !== undefined) return known;

  const made = make();
  all.set(key, made);
  return made;
}

function once(words: Words): Words {
  const said = new Map<'one' | 'many', string>();
  return (number) => kept(said, number, () => words(number));
}

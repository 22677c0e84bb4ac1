import { day } from '../../foundation/calendar';
import { grouped } from '../../foundation/wording';
import type { EvidenceQuery, Rule } from '../standard';
import { MOST_TESTS } from './condition-bounds';
import type { Problem } from '../../foundation/document/problem';
import { whyNever } from './query-table';
import type { StandardDocument } from './standard-document';

/** What is wrong with a standard of the right shape: what no shape can say. */
export function unsoundnessOf(document: StandardDocument): readonly Problem[] {
  const { rules } = document;
  return [
    ...noSuchDay(document),
    ...itself(document),
    ...repeated(rules, 'id'),
    ...repeated(rules, 'clause'),
    ...rules.flatMap(({ evidence }, index) => idle(evidence, `rules[${index}].evidence`)),
  ];
}

function noSuchDay({ effectiveFrom }: StandardDocument): readonly Problem[] {
  try {
    day(effectiveFrom);
    return [];
  } catch {
    const reason = `the calendar has no day ${effectiveFrom}`;
    return [{ place: 'effectiveFrom', reason, remedy: 'Give a day that there is.' }];
  }
}

function itself(document: StandardDocument): readonly Problem[] {
  if (document.extends?.standardId !== document.id) return [];
  return [
    {
      place: 'extends.standardId',
      reason: 'a standard cannot add to itself',
      remedy: 'Name the standard it adds to, or give this one an id of its own.',
    },
  ];
}

/** Texts that differ only in case and spaces count as the same. */
function repeated(rules: readonly Rule[], member: 'id' | 'clause'): readonly Problem[] {
  const first = new Map<string, number>();
  return rules.flatMap((rule, index) => {
    const text = rule[member].trim().replace(/\s+/g, ' ').toLowerCase();
    const before = first.get(text);
    if (before === undefined) {
      first.set(text, index);
      return [];
    }
    return [
      {
        place: `rules[${index}].${member}`,
        reason: `rules[${before}] has the same ${member}, ${JSON.stringify(rule[member])}`,
        remedy: `Give each rule ${member === 'id' ? 'an id' : 'a clause'} of its own.`,
      },
    ];
  });
}

function idle(evidence: EvidenceQuery, place: string): readonly Problem[] {
  const tests = testsIn(evidence);
  if (tests > MOST_TESTS) {
    return [
      {
        place,
        reason: `it has ${grouped(tests)} tests, ${MOST_TESTS} are the most`,
        remedy: 'Make two rules of it.',
      },
    ];
  }
  const reason = whyNever(evidence);
  return reason === null
    ? []
    : [{ place, reason: `this rule can never fail: ${reason}`, remedy: 'Change what it reads.' }];
}

/** Wherever a condition stands in it. */
function testsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>(
    (sum, part) => sum + testsIn(part),
    'test' in value ? 1 : 0,
  );
}

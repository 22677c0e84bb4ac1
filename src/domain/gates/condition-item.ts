import type { Day } from '../foundation/calendar';
import type { WorkItemId, WorkItemKey } from '../foundation/ids';
import type { GateCondition, GateFile } from './gate-request';
import { standingOf } from './standing';

/** What came of having a work item made for a condition: it is there, or Jira refused, in its words. */
export type ConditionItem =
  | { readonly kind: 'made'; readonly id: WorkItemId; readonly key: WorkItemKey }
  | { readonly kind: 'refused'; readonly reason: string };

/** By the number of the condition, from 0. */
export type ConditionItems = ReadonlyMap<number, ConditionItem>;

export type OpenCondition = GateCondition & { readonly number: number };

/** The conditions of a go that still counts, that are not met. */
export function openConditions(file: GateFile, asOf: Day): readonly OpenCondition[] {
  return standingOf(file, asOf).state === 'conditional-go' ? unmetConditions(file, asOf) : [];
}

/** The conditions of a go that are not met, whether it has lapsed for one of them or not. */
export function unmetConditions(file: GateFile, asOf: Day): readonly OpenCondition[] {
  return standingOf(file, asOf).conditions.flatMap(({ text, due, owner, metAt }, number) =>
    metAt === null ? [{ text, due, owner, number }] : [],
  );
}

/** Those of them for which nobody has tried to make a work item. */
export function withoutItem(
  file: GateFile,
  items: ConditionItems,
  asOf: Day,
): readonly OpenCondition[] {
  return openConditions(file, asOf).filter(({ number }) => !items.has(number));
}

/** Jira refuses longer summaries, and such of two lines. */
const LONGEST_SUMMARY = 255;

type Decision = {
  readonly gate: string;
  readonly number: number;
  readonly project: { readonly key: string; readonly name: string };
  readonly decidedOn: Day | null;
};

/**
 * How a condition reads as a work item.
 *
 * @example
 * conditionInWords({ text: 'The plan is costed.', due, number: 0 }, decision).summary // 'The plan is costed.'
 */
export function conditionInWords(
  { text, due }: Pick<GateCondition, 'text' | 'due'>,
  { gate, number, project, decidedOn }: Decision,
) {
  const when = decidedOn === null ? '' : ` on ${decidedOn}`;
  return {
    summary: text.replace(/\s+/g, ' ').slice(0, LONGEST_SUMMARY),
    sections: [
      { heading: 'What has to be so', hint: `${text}\nBy the end of ${due}.` },
      {
        heading: 'The decision',
        hint: `${project.name} (${project.key}) passed “${gate}” under conditions${when}, by request ${number}. This is one of them.`,
      },
      {
        heading: 'What this work item decides',
        hint: `Nothing. The condition is met when those who decide at the gate say so on the project’s Gates page; if they have not by the end of ${due}, the go lapses. Another due date here does not change that, and neither does closing or deleting this.`,
      },
    ],
  };
}

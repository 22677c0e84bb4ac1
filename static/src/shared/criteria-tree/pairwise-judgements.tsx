import { membersOf } from '@domain/scoring/criteria-tree';

import { Choice, type Option } from '../choice';
import { useFormats } from '../forge-context';
import { NoticeLine } from '../notice-line';
import styles from './criteria-tree.module.css';
import { calledOf, judgedOf, pairKey, pairsOf, weighed, type TreeDraft } from './tree-draft';

/** Saaty's scale, from the one to the other. */
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9];
const NOT_JUDGED = 'none';
const ACCEPTED_RATIO = 0.1;

type PairwiseJudgementsProps = {
  readonly draft: TreeDraft;
  /** Whose members are judged; `null` for what stands at the top. */
  readonly group: string | null;
  readonly onChange: (judged: TreeDraft['judged']) => void;
};

/** One judgement a pair of siblings, and at once whether they fit together. */
export function PairwiseJudgements({ draft, group, onChange }: PairwiseJudgementsProps) {
  const { judged } = draft;
  const names = namesIn(draft, group);
  const found = weighed(draft, group);

  return (
    <>
      <Consistency names={names.map(({ name }) => name)} found={found} />
      <div className={styles['pairs']}>
        {pairsOf(names.length).map(([first, second]) => {
          const [one, other] = [names[first], names[second]];
          if (one === undefined || other === undefined) return null;
          const isDoubted = found?.revisit?.[0] === first && found.revisit[1] === second;
          return (
            <div key={one.id + other.id} className={styles['pair']} data-doubted={isDoubted}>
              <span>{one.name}</span>
              <Choice
                isCompact
                label={`${one.name} against ${other.name}`}
                options={optionsOf(one.name, other.name)}
                value={scaleKey(judgedOf(judged, one.id, other.id))}
                onChange={(value) => onChange(withJudgement(judged, [one.id, other.id], value))}
              />
              <span>{other.name}</span>
            </div>
          );
        })}
      </div>
    </>
  );
}

function namesIn(draft: TreeDraft, group: string | null) {
  const groups = new Set(draft.groups.map(({ id }) => id));
  return membersOf(draft, group).map(({ id, name }) => ({
    id,
    name: calledOf({ name }, groups.has(id) ? 'group' : 'criterion'),
  }));
}

type ConsistencyProps = {
  readonly names: readonly string[];
  readonly found: ReturnType<typeof weighed>;
};

function Consistency({ names, found }: ConsistencyProps) {
  const { decimal } = useFormats();
  if (found === null) {
    return (
      <NoticeLine tone="information" title="More judgements are needed.">
        Each must be compared with the others, be it by way of a third one.
      </NoticeLine>
    );
  }
  const { consistencyRatio: ratio, revisit } = found;
  if (ratio === null) return null;

  const said = `Consistency ratio ${decimal(ratio, 3)}.`;
  if (ratio <= ACCEPTED_RATIO || revisit === null) {
    return (
      <NoticeLine tone="information" title={said}>
        Up to 0.1 the judgements are taken to fit together. Judgements left out are filled in.
      </NoticeLine>
    );
  }
  const [one, other] = revisit.map((place) => names[place] ?? '');
  return (
    <NoticeLine tone="warning" title={said}>
      Above 0.1 the judgements contradict each other. Look first at {one} against {other}.
    </NoticeLine>
  );
}

function optionsOf(one: string, other: string): readonly Option[] {
  return [
    { value: NOT_JUDGED, label: 'Not judged' },
    ...SCALE.map((value) => ({ value: scaleKey(value), label: scaleWords(value, one, other) })),
  ];
}

function scaleWords(value: number, one: string, other: string): string {
  if (value === 1) return 'Both count the same';
  return value > 1
    ? `${value}: ${one} counts more`
    : `1/${Math.round(1 / value)}: ${other} counts more`;
}

/** By whole numbers, for 1/3 comes back from storage as it was and from nowhere else. */
function scaleKey(value: number | undefined): string {
  if (value === undefined) return NOT_JUDGED;
  return value >= 1 ? `${Math.round(value)}` : `1/${Math.round(1 / value)}`;
}

function withJudgement(
  judged: TreeDraft['judged'],
  [one, other]: readonly [string, string],
  chosen: string,
): TreeDraft['judged'] {
  const value = SCALE.find((each) => scaleKey(each) === chosen);
  const keys = [pairKey(one, other), pairKey(other, one)];
  const others = Object.entries(judged).filter(([each]) => !keys.includes(each));
  return Object.fromEntries(
    value === undefined ? others : [...others, [pairKey(one, other), value] as const],
  );
}

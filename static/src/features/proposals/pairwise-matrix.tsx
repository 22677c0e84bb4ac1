import { Choice, type Option } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { pairKey, pairsOf, weighed, type ModelDraft } from './model-draft';
import styles from './proposals.module.css';

/** Saaty's scale, from the one to the other. */
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9];
const NOT_JUDGED = 'none';
const ACCEPTED_RATIO = 0.1;

type PairwiseMatrixProps = {
  readonly draft: ModelDraft;
  readonly onChange: (draft: ModelDraft) => void;
};

/** One judgement a pair of criteria, and at once whether they fit together. */
export function PairwiseMatrix({ draft, onChange }: PairwiseMatrixProps) {
  const { criteria, judged } = draft;
  const found = weighed(draft);

  return (
    <>
      <Consistency draft={draft} found={found} />
      <div className={styles['pairs']}>
        {pairsOf(criteria.length).map(([first, second]) => {
          const [one, other] = [criteria[first], criteria[second]];
          if (one === undefined || other === undefined) return null;
          const key = pairKey(one.id, other.id);
          const isDoubted = found?.revisit?.[0] === first && found.revisit[1] === second;
          return (
            <div key={key} className={styles['pair']} data-doubted={isDoubted}>
              <span>{one.name}</span>
              <Choice
                isCompact
                label={`${one.name} against ${other.name}`}
                options={optionsOf(one.name, other.name)}
                value={scaleKey(judged[key])}
                onChange={(value) => onChange({ ...draft, judged: withJudgement(judged, key, value) })} // prettier-ignore
              />
              <span>{other.name}</span>
            </div>
          );
        })}
      </div>
    </>
  );
}

type ConsistencyProps = {
  readonly draft: ModelDraft;
  readonly found: ReturnType<typeof weighed>;
};

function Consistency({ draft: { criteria }, found }: ConsistencyProps) {
  const { decimal } = useFormats();
  if (found === null) {
    return (
      <NoticeLine tone="information" title="More judgements are needed.">
        Every criterion must be compared with the others, be it by way of a third one.
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
  const [one, other] = revisit.map((place) => criteria[place]?.name ?? '');
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

function withJudgement(judged: ModelDraft['judged'], key: string, chosen: string) {
  const value = SCALE.find((each) => scaleKey(each) === chosen);
  const others = Object.entries(judged).filter(([each]) => each !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value] as const]);
}

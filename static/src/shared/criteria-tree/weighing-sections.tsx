import { Choice } from '../choice';
import { FormField } from '../form-field';
import { NoticeLine } from '../notice-line';
import styles from './criteria-tree.module.css';
import { PairwiseJudgements } from './pairwise-judgements';
import { weighedBy } from './tree-changes';
import { calledOf, type MemberDraft, type TreeDraft } from './tree-draft';
import { WEIGHINGS } from './weighing-words';

type WeighingProps<Criterion extends MemberDraft> = {
  readonly draft: TreeDraft<Criterion>;
  readonly onChange: (draft: TreeDraft<Criterion>) => void;
};

/** How what stands at the top is weighed, and what to think of where there are swings. */
export function TopWeighing<Criterion extends MemberDraft>(props: WeighingProps<Criterion>) {
  const { draft, onChange } = props;
  const isSwung = [draft, ...draft.groups].some(({ weighing }) => weighing === 'swing');

  return (
    <>
      <div className={styles['top']}>
        <FormField label={draft.groups.length === 0 ? 'Weights' : 'Weights at the top'}>
          {(control) => (
            <Choice
              control={control}
              options={WEIGHINGS}
              value={draft.weighing}
              onChange={(kind) => onChange(weighedBy(draft, null, kind))}
            />
          )}
        </FormField>
      </div>
      {isSwung && (
        <NoticeLine tone="information" title="Imagine one that is the worst on every criterion.">
          Of those that are weighed by swings, which one would you first raise to the best? It has
          100 points. Give each other one points for what its own swing is worth beside that.
        </NoticeLine>
      )}
    </>
  );
}

/** The judgements of every group that is weighed by them, and of the top. */
export function PairwiseSections<Criterion extends MemberDraft>(props: WeighingProps<Criterion>) {
  const { draft, onChange } = props;
  const tops = [{ id: null, name: '', weighing: draft.weighing }, ...draft.groups];

  return tops
    .filter(({ weighing }) => weighing === 'pairwise')
    .map(({ id, name }) => (
      <section key={id} className={styles['pairwise']}>
        {draft.groups.length > 0 && (
          <h3>{id === null ? 'At the top' : `In ${calledOf({ name }, 'group')}`}</h3>
        )}
        <PairwiseJudgements
          draft={draft}
          group={id}
          onChange={(judged) => onChange({ ...draft, judged })}
        />
      </section>
    ));
}

import Button from '@atlaskit/button/new';

import { Dialog } from '../../../shared/dialog';
import { useFormats } from '../../../shared/forge-context';
import { ProgressMeter } from '../../../shared/progress-meter';
import { Loading, Problem } from '../../../shared/states';
import styles from './bulk.module.css';
import type { Change, Planned, Wish } from './plan-change';
import { ReviewTable } from './review-table';
import { usePlan } from './use-plan';
import { useWriting } from './use-writing';

type ReviewDialogProps = {
  readonly title: string;
  readonly wishes: readonly Wish[];
  /** Refused before anything was asked of Jira. */
  readonly refused?: readonly Planned[];
  /** In which amounts were typed. */
  readonly locale: string;
  readonly note?: string | null;
  readonly onClose: () => void;
};

/** What will change, row by row, to be confirmed; then how far it has come; then what came of it. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { title, wishes, refused = [], locale, note = null, onClose } = props;
  const plan = usePlan(wishes, locale);
  const { outcomes, phase, start, stop } = useWriting();
  const planned = [...refused, ...(plan.data ?? [])];
  const changes = planned.filter((each): each is Change => each.state === 'change');

  return (
    <Dialog
      title={title}
      width="large"
      onClose={phase === 'writing' ? stop : onClose}
      footer={
        <ReviewButtons
          count={changes.length}
          phase={plan.isPending ? 'reading' : phase}
          onStart={() => void start(changes)}
          onStop={stop}
          onClose={onClose}
        />
      }
    >
      {plan.isError && (
        <Problem
          title="The figures could not be read"
          error={plan.error}
          onRetry={() => void plan.refetch()}
        />
      )}
      {plan.isPending && <Loading what="what stands there now" rows={3} />}
      {plan.isSuccess && (
        <div className={styles['stack']}>
          {note !== null && <p className={styles['note']}>{note}</p>}
          <Standing planned={planned} outcomes={outcomes} phase={phase} />
          <ReviewTable planned={planned} outcomes={outcomes} />
        </div>
      )}
    </Dialog>
  );
}

type StandingProps = Pick<ReturnType<typeof useWriting>, 'outcomes' | 'phase'> & {
  readonly planned: readonly Planned[];
};

/** What will be, how far it has come, or what came of it, in one line. */
function Standing({ planned, outcomes, phase }: StandingProps) {
  const { number, count } = useFormats();
  const of = (state: Planned['state']) => planned.filter((each) => each.state === state).length;
  const written = [...outcomes.values()].filter((why) => why === null).length;
  const failed = outcomes.size - written;
  if (phase === 'before') {
    return (
      <p role="status">
        {`${count(of('change'), 'work item')} will change, ${number(of('same'))} would stay as they are, ${number(of('refused'))} refused.`}
      </p>
    );
  }
  if (phase === 'after') {
    const left = of('change') - outcomes.size;
    return (
      <p role="status">
        {`${number(written)} written, ${number(failed)} refused while writing, ${number(left)} left alone.`}
      </p>
    );
  }
  return (
    <ProgressMeter
      ratio={outcomes.size / of('change')}
      text={`${number(outcomes.size)} of ${number(of('change'))}`}
    />
  );
}

type ReviewButtonsProps = {
  readonly count: number;
  readonly phase: 'reading' | 'before' | 'writing' | 'after';
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
};

function ReviewButtons({ count, phase, onStart, onStop, onClose }: ReviewButtonsProps) {
  const formats = useFormats();
  if (phase === 'writing') return <Button onClick={onStop}>Stop after this one</Button>;
  if (phase === 'after') {
    return (
      <Button appearance="primary" onClick={onClose}>
        Close
      </Button>
    );
  }
  return (
    <>
      <Button appearance="subtle" onClick={onClose}>
        Cancel
      </Button>
      <Button
        appearance="primary"
        isDisabled={phase === 'reading' || count === 0}
        onClick={onStart}
      >
        {`Change ${formats.count(count, 'work item')}`}
      </Button>
    </>
  );
}

import Heading from '@atlaskit/heading';

import type { LookBackView } from '@contract/simulation';
import { WHY_UNTOLD } from '@domain/standards/past/as-far-as-told';

import { useFormats } from '../../../shared/forge-context';
import { Notice } from '../../../shared/states';
import styles from './library.module.css';
import { sum, untoldRules } from './look-back-sums';
import { PastDaysTable } from './past-days-table';
import { PastTransitionsTable } from './past-transitions-table';

type LookBackProps = { readonly lookBack: LookBackView; readonly isRunning: boolean };

/** How the version would have done in the last 90 days. */
export function LookBack({ lookBack, isRunning }: LookBackProps) {
  const { projects, problem } = lookBack;
  return (
    <section className={styles['stack']} aria-label="The last 90 days">
      <Heading size="xsmall" as="h3">
        The last 90 days
      </Heading>
      {problem !== null && (
        <Notice title="Looking back ended early">
          {`${problem} What was found until then is shown.`}
        </Notice>
      )}
      {isRunning && <Progress lookBack={lookBack} />}
      {projects.length > 0 && <Found lookBack={lookBack} />}
    </section>
  );
}

function Progress({ lookBack }: { readonly lookBack: LookBackView }) {
  const { count, number, instant } = useFormats();
  const { read, toRead, points, waitsUntil } = lookBack;
  return (
    <p role="status">
      {`Read what Jira logged of ${number(read)} of at most ${count(toRead, 'work item')} so far, for ${count(points, 'point')}.`}{' '}
      {waitsUntil !== null &&
        `What the app may read in this hour is used up; it goes on by itself after ${instant(waitsUntil)}.`}
    </p>
  );
}

function Found({ lookBack: { projects } }: { readonly lookBack: LookBackView }) {
  const { count, number } = useFormats();
  const total = sum(projects, ({ transitions }) => transitions.total);
  const blocked = sum(projects, ({ transitions }) => transitions.blocked);
  const notDecidable = sum(projects, ({ transitions }) => transitions.notDecidable);
  const byDay = projects.filter(({ transitions }) => transitions.precision === 'day').length;

  return (
    <>
      <p>
        {`Of ${count(total, 'transition')} in ${count(projects.length, 'project')}, this version would have blocked ${number(blocked)}.`}{' '}
        {notDecidable > 0 && `Of ${number(notDecidable)} that cannot be told any more.`}{' '}
        {byDay > 0 &&
          `${count(byDay, 'project')} with very many transitions ${byDay === 1 ? 'was' : 'were'} judged by how each day began, the others by the moment before each transition.`}
      </p>
      {total > 0 && <PastTransitionsTable projects={projects} />}
      <PastDaysTable projects={projects} />
      <Untold projects={projects} />
      <p className={styles['small']}>
        Phase, tier, mode and the kinds of artifacts are those of today. Work items that were
        deleted or moved to another project since are not seen.
      </p>
    </>
  );
}

function Untold({ projects }: Pick<LookBackView, 'projects'>) {
  const untold = untoldRules(projects);
  if (untold.length === 0) return null;
  return (
    <>
      <p>Some rules cannot be decided for past days, and count neither as kept nor as failed:</p>
      <ul>
        {untold.map(({ why, rules }) => (
          <li key={why}>
            {rules.join(', ')}: {WHY_UNTOLD[why]}
          </li>
        ))}
      </ul>
    </>
  );
}

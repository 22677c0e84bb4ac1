import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProjectOverview } from '@contract/project';

import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { PlanEditor } from './plan-editor';
import styles from './plan-section.module.css';

/** What a person typed about the project: until when it should be finished, what it may cost, what was spent. */
export function PlanSection({ overview }: { readonly overview: ProjectOverview }) {
  const [isEditing, setIsEditing] = useState(false);

  return (
    <Section
      title="Plan"
      actions={
        overview.mayEditPlan &&
        !isEditing && <Button onClick={() => setIsEditing(true)}>Edit plan</Button>
      }
    >
      {isEditing ? (
        <PlanEditor overview={overview} onDone={() => setIsEditing(false)} />
      ) : (
        <PlanFacts overview={overview} />
      )}
    </Section>
  );
}

function PlanFacts({ overview }: { readonly overview: ProjectOverview }) {
  const formats = useFormats();
  const { plan, row } = overview;
  const money = (amount: number | null) =>
    amount === null || plan.currency === null ? 'none typed' : formats.money(amount, plan.currency);

  return (
    <>
      <dl className={styles['facts']}>
        <div>
          <dt>Planned finish</dt>
          <dd>{row.plannedFinish === null ? 'none' : formats.day(row.plannedFinish)}</dd>
        </div>
        <div>
          <dt>Budget</dt>
          <dd>{money(plan.budget)}</dd>
        </div>
        <div>
          <dt>Spent</dt>
          <dd>{money(plan.actualCost)}</dd>
        </div>
      </dl>
      {overview.agreed !== null && <AgreedFinish agreed={overview.agreed} />}
      {plan.plannedFinish === null && (
        <p className={styles['note']}>
          {row.plannedFinish === null
            ? 'No finish is typed and no work item has a due date, so the schedule cannot be judged.'
            : 'The planned finish is the latest due date of the work items, for none is typed.'}
        </p>
      )}
      {plan.budget === null && (
        <p className={styles['note']}>Cost is not available until a budget is typed.</p>
      )}
    </>
  );
}

/** What was agreed stays beside what is planned now. */
function AgreedFinish({ agreed }: { readonly agreed: NonNullable<ProjectOverview['agreed']> }) {
  const formats = useFormats();
  const { first, last } = agreed;
  return (
    <p className={styles['note']}>
      Agreed finish: {formats.day(last.finish)}, in baseline {last.number}
      {first.number !== last.number &&
        `; at first it was ${formats.day(first.finish)}, in baseline ${first.number}`}
      .
    </p>
  );
}

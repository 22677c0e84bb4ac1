import type { ItemLineage, ItemTrace, TraceEntry } from '@contract/trace';
import type { TraceStep } from '@domain/trace/trace';

import { aKind } from '../../shared/artifact-words';
import { useFormats } from '../../shared/forge-context';
import { TitledItem } from '../../shared/titled-item';
import page from './item-page.module.css';
import { ItemPart } from './item-part';
import { hasLineage, Lineage } from './lineage';
import { ProjectName } from './project-name';
import styles from './trace.module.css';

/** What each step is called, and what would lead to it where nothing does. */
const STEPS: Readonly<Record<TraceStep, { readonly title: string; readonly missing: string }>> = {
  driver: {
    title: 'Strategic driver',
    missing: 'No driver is tied to it. Link the proposal that a portfolio rated by its drivers.',
  },
  benefit: {
    title: 'Benefit',
    missing: 'No benefit is linked. Link the benefit that this is done for.',
  },
  project: {
    title: 'Project',
    missing: 'It lies in no governed project, and no business case or charter is linked.',
  },
  deliverable: {
    title: 'Deliverable',
    missing: 'No deliverable is linked. Link the one that this is about.',
  },
  change: {
    title: 'Change',
    missing: 'No change request is linked. Link it once one is made.',
  },
  decision: {
    title: 'Decision',
    missing: 'No decision is linked. Link it once one is taken.',
  },
  report: {
    title: 'Report',
    missing: 'No status report of its project was issued that you may see.',
  },
};

type OriginsProps = {
  readonly itemKey: string;
  readonly trace: ItemTrace | null;
  readonly lineage: ItemLineage;
};

/** What a work item came from and what it serves: its lineage, and for artifacts the trace. */
export function Origins({ itemKey, trace, lineage }: OriginsProps) {
  if (trace !== null) return <Trace itemKey={itemKey} trace={trace} lineage={lineage} />;
  if (!hasLineage(lineage)) return null;
  return (
    <ItemPart title="Lineage">
      <Lineage lineage={lineage} />
    </ItemPart>
  );
}

type TraceProps = OriginsProps & { readonly trace: ItemTrace };

/** What the work item came from and became; then from the strategic driver to the report what it serves, and what came of it. */
function Trace({ itemKey, trace: { own, steps, isAll }, lineage }: TraceProps) {
  return (
    <ItemPart title="Trace">
      {hasLineage(lineage) && <Lineage lineage={lineage} />}
      <ol className={styles['steps']} aria-label="From strategic driver to report">
        {steps.map(({ step, entries, more }) => (
          <li
            key={step}
            className={styles['step']}
            aria-current={step === own ? 'step' : undefined}
          >
            <span className={styles['title']}>{STEPS[step].title}</span>
            <div className={styles['entries']}>
              {step === own && <strong>{itemKey}, this work item</strong>}
              {entries.map((entry) => (
                <Entry key={nameOf(entry)} entry={entry} />
              ))}
              {more > 0 && <span className={page['quiet']}>and {more} more</span>}
              {entries.length === 0 && step !== own && (
                <span className={page['quiet']}>{STEPS[step].missing}</span>
              )}
            </div>
          </li>
        ))}
      </ol>
      {!isAll && (
        <p className={page['none']}>It is tied to more than is looked at. The nearest are shown.</p>
      )}
    </ItemPart>
  );
}

function Entry({ entry }: { readonly entry: TraceEntry }) {
  const formats = useFormats();
  switch (entry.kind) {
    case 'item':
      return (
        <span>
          <TitledItem itemKey={entry.key} title={entry.summary} />{' '}
          <span className={page['quiet']}>
            {aKind(entry.artifact)}, {entry.status}
          </span>
        </span>
      );
    case 'driver':
      return (
        <span>
          {entry.name} <span className={page['quiet']}>in {entry.portfolio}</span>
        </span>
      );
    case 'project':
      return <ProjectName projectKey={entry.key}>{entry.name}</ProjectName>;
    case 'report':
      return (
        <span>
          Status report {entry.number} of {entry.project}{' '}
          <span className={page['quiet']}>issued {formats.instant(entry.at)}</span>
        </span>
      );
  }
}

/** By what an entry is told from the others of its step. */
function nameOf(entry: TraceEntry): string {
  if (entry.kind === 'driver') return `driver ${entry.portfolio} ${entry.name}`;
  return entry.kind === 'report' ? `report ${entry.number}` : entry.key;
}

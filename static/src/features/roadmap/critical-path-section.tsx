import type { Roadmap } from '@contract/roadmap';

import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { TitledItem } from '../../shared/titled-item';
import { useSummaries } from '../../shared/titles';
import styles from './roadmap.module.css';

/** Which chain of work sets the end of all. */
export function CriticalPathSection({ roadmap }: { readonly roadmap: Roadmap }) {
  const formats = useFormats();
  const { path, projects, outside } = roadmap;
  const titles = useSummaries(path.steps.flatMap(({ key }) => key ?? []));
  const names = new Map([...projects, ...outside].map(({ id, name }) => [id, name]));
  const last = projects.find(({ id }) => id === path.last);
  if (last === undefined || path.end === null) return null;

  return (
    <Section
      title="What sets the end"
      lead={
        path.steps.length === 0
          ? `${last.name} ends last, on ${formats.day(path.end)}, by its own forecast or plan: it waits for nothing that moves it.`
          : `${last.name} ends last, on ${formats.day(path.end)}, because of this chain. Each waits for the one before it.`
      }
    >
      {path.steps.length > 0 && (
        <ol className={styles['steps']}>
          {path.steps.map(({ key, day, projects: holders }, at) => (
            <li key={key ?? at}>
              {key === null ? 'Work' : <TitledItem itemKey={key} title={titles.data?.[key]} />}
              <span className={styles['quiet']}>
                {holders.map((id) => names.get(id) ?? id).join(', ')} · not before{' '}
                {formats.day(day)}
              </span>
            </li>
          ))}
          <li>
            <strong>{last.name} ends</strong>
            <span className={styles['quiet']}>
              {formats.day(path.end)}
              {last.plannedFinish !== null && ` · planned for ${formats.day(last.plannedFinish)}`}
            </span>
          </li>
        </ol>
      )}
      <p className={styles['note']}>
        A project ends no earlier than its own forecast says with 85% odds, or its plan where there
        is no forecast; and no earlier than the work it waits for, plus the days that its plan
        leaves after the work that waits. That these days are needed in full is assumed.
      </p>
    </Section>
  );
}

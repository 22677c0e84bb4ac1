import type { PortfolioDifference } from '@contract/history';
import { measureChanges, type MeasureChange, measuredKept } from '@domain/rollup/measure-changes';

import { FigureTable } from '../../shared/figure-table';
import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { OlderLine } from '../../shared/older-line';
import { Section } from '../../shared/section';
import { CameAndLeft } from './came-and-left';
import { changedColors, comparedProjects } from './compared';
import { colorSentence, signed, slipWords } from './difference-words';
import styles from './history.module.css';
import { MeasuresTable } from './measures-table';

type ContentProps = { readonly difference: PortfolioDifference };

/** All together on two days: each work item once, of the projects that were kept on each. */
export function totalChanges({ then, now }: PortfolioDifference): readonly MeasureChange[] {
  return measureChanges(measuredKept(then.total), measuredKept(now.total));
}

export function PortfolioDifferenceContent({ difference }: ContentProps) {
  const { then, now } = difference;
  return (
    <div className={styles['content']}>
      <DaysMoved difference={difference} />
      <OlderLine older={then.older} />
      <OlderLine older={now.older} />
      <Section
        title="In figures"
        lead="All projects together, each work item once; the portfolio as it is made up today."
      >
        <MeasuresTable changes={totalChanges(difference)} from={then.asOf} to={now.asOf} />
      </Section>
      <Colors difference={difference} />
      <CameAndLeft difference={difference} />
      <Projects difference={difference} />
    </div>
  );
}

/** Where a day has no figures of its own. */
function DaysMoved({ difference: { then, now } }: ContentProps) {
  const formats = useFormats();
  return [then, now]
    .filter(({ asked, asOf }) => asked !== asOf)
    .map(({ asked, asOf }) => (
      <NoticeLine key={asked} tone="information" title={`${formats.day(asked)}:`}>
        nothing was kept on that day; the figures are those of {formats.day(asOf)}.
      </NoticeLine>
    ));
}

function Colors({ difference }: ContentProps) {
  const changed = changedColors(difference);
  return (
    <Section title="Colours that changed">
      {changed.length === 0 ? (
        <p className={styles['note']}>No project that was kept on both days changed its colour.</p>
      ) : (
        <ul className={styles['list']}>
          {changed.map(({ row, from, to }) => (
            <li key={row.id}>
              <strong>{`${row.name} (${row.key}):`}</strong>
              <span>{colorSentence(from, to)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const COLUMNS = [
  { head: 'Project' },
  { head: 'Work items', isNumber: true },
  { head: 'Done', isNumber: true },
  { head: 'Overdue', isNumber: true },
  { head: 'Blocked', isNumber: true },
  { head: 'Compliance', isNumber: true },
  { head: 'Projected finish, 85%' },
];
const SHOWN = ['total', 'done', 'overdue', 'blocked', 'compliance'] as const;

function Projects({ difference }: ContentProps) {
  const formats = useFormats();
  const projects = comparedProjects(difference);
  if (projects.length === 0) return null;

  return (
    <Section
      title="Project by project"
      lead="By how much each changed. The file has every measure."
    >
      <FigureTable
        label="Changes by project"
        columns={COLUMNS}
        rows={projects.map(({ now, changes, slip }) => ({
          id: now.id,
          cells: [
            `${now.name} (${now.key})`,
            ...SHOWN.map((name) =>
              signed(changes.find(({ measure }) => measure === name)?.change ?? null, formats),
            ),
            slipWords(slip, formats),
          ],
        }))}
      />
    </Section>
  );
}

import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';

import type { OpenWorkView } from '@contract/resources';

import { csvName, downloadCsv } from '../../shared/csv';
import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { Notice, PartialNotice } from '../../shared/states';
import type { Assignees } from './assignees';
import { loadCsv } from './load-csv';
import { isOver, type LoadRow, loadRows, type Measure } from './load-rows';
import { LoadTable } from './load-table';
import { LoadTools } from './load-tools';
import { capacityIn, leftOut, whyUncertain } from './resources-words';
import styles from './resources.module.css';

type ContentProps = { readonly work: OpenWorkView; readonly assignees: Assignees };

export function ResourcesContent({ work, assignees }: ContentProps) {
  const formats = useFormats();
  const [measure, setMeasure] = useState<Measure>(work.isEstimated ? 'effort' : 'items');
  const [text, setText] = useState('');
  const capacity = capacityIn(text);
  const rows = useMemo(
    () => loadRows(work, assignees, { measure, capacity }),
    [work, assignees, measure, capacity],
  );
  const missing = leftOut(work, assignees, formats);

  return (
    <div className={styles['content']}>
      {missing.length > 0 && <PartialNotice>{missing.join(' ')}</PartialNotice>}
      <Figures rows={rows} work={work} capacity={capacity} />
      <Section
        title="Load by week"
        lead="The effort of each work item is spread evenly from this week to the week in which it is due."
        actions={
          <Button
            onClick={() => downloadCsv(csvName('resources', work.asOf), loadCsv(rows, work.asOf))}
          >
            Export CSV
          </Button>
        }
      >
        <LoadTools {...{ work, measure, text }} onMeasure={setMeasure} onText={setText} />
        {capacity === null && (
          <Notice title="Overallocation is not available">
            {text.trim() === ''
              ? 'No capacity was typed: load is shown as it is. What you type holds for everybody, while this page is open.'
              : 'A capacity is a number above 0.'}
          </Notice>
        )}
        <LoadTable rows={rows} asOf={work.asOf} />
        <p className={styles['note']}>{whyUncertain(work, formats)}</p>
      </Section>
    </div>
  );
}

type FiguresProps = {
  readonly rows: readonly LoadRow[];
  readonly work: OpenWorkView;
  readonly capacity: number | null;
};

function Figures({ rows, work, capacity }: FiguresProps) {
  const formats = useFormats();
  const people = rows.filter(({ person }) => person !== null);
  const nobody = rows.find(({ person }) => person === null);
  const overdue = rows.reduce((sum, row) => sum + row.overdue, 0);
  const unestimated = work.items.filter(({ estimate }) => estimate === null).length;

  return (
    <FigureStrip>
      <Figure
        label="People with open work"
        value={formats.number(people.length)}
        note={`${formats.count(people.filter(({ projects }) => projects.length > 1).length, 'person', 'people')} in several projects`}
      />
      <Overallocated people={people} capacity={capacity} />
      <Figure
        label="Nobody is assigned"
        value={formats.number(nobody?.items ?? 0)}
        unit="items"
        note="They load nobody yet"
      />
      <Figure
        label="Overdue"
        value={formats.number(overdue)}
        unit="items"
        note="Their effort falls into this week"
      />
      <Figure
        label="Without an estimate"
        value={formats.number(unestimated)}
        unit="items"
        note="They have no effort"
      />
    </FigureStrip>
  );
}

type OverallocatedProps = {
  readonly people: readonly LoadRow[];
  readonly capacity: number | null;
};

function Overallocated({ people, capacity }: OverallocatedProps) {
  const formats = useFormats();
  const label = 'Overallocated';
  if (capacity === null) {
    return <Figure label={label} value="not available" tone="quiet" note="no capacity was typed" />;
  }
  const over = people.filter(isOver);
  const shared = over.filter(({ projects }) => projects.length > 1).length;
  return (
    <Figure
      label={label}
      value={formats.number(over.length)}
      {...(over.length > 0 ? { tone: 'bad' as const } : {})}
      note={`${formats.number(shared)} of them across projects`}
    />
  );
}

import { useMemo } from 'react';

import type { DependenciesView } from '@contract/dependencies';

import { DataTable } from '../../shared/data-table';
import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { Section } from '../../shared/section';
import { Empty, PartialNotice } from '../../shared/states';
import { Circles } from './circles';
import { Conversations } from './conversations';
import styles from './dependencies.module.css';
import { DependencyList } from './dependency-list';
import { namesIn } from './dependency-rows';
import { keysIn, pairColumns } from './pair-columns';
import { ProjectGraph } from './project-graph';

type ViewProps = { readonly view: DependenciesView };

export function DependenciesContent({ view }: ViewProps) {
  const formats = useFormats();
  const hidden = hiddenSentence(view, formats);
  const cut = view.isCut && (
    <PartialNotice>
      There are more links on this site than are looked at for one page, so some are missing here.
    </PartialNotice>
  );
  if (view.linksFound === 0) {
    return (
      <div className={styles['content']}>
        {cut}
        <Circles view={view} />
        <Empty title="Nothing waits for work in another project">
          Link two work items of different projects in Jira so that one blocks the other: they show
          up here once both are read. {hidden}
        </Empty>
      </div>
    );
  }
  return (
    <div className={styles['content']}>
      {cut}
      <Figures view={view} />
      <Conversations view={view} />
      <Circles view={view} />
      <DependencyList view={view} />
      <Pairs view={view} />
      <ProjectGraph view={view} />
      <p className={styles['note']}>
        Days pushed are the least that is certain: nothing says how long work takes, so only due
        dates and today count. {hidden}
      </p>
    </div>
  );
}

function hiddenSentence({ hiddenLinks, hiddenProjects }: DependenciesView, { count }: Formats) {
  const projects =
    hiddenProjects === 0
      ? ''
      : `${count(hiddenProjects, 'project')} you may not browse ${hiddenProjects === 1 ? 'is' : 'are'} left out.`;
  const links =
    hiddenLinks === 0
      ? ''
      : ` ${count(hiddenLinks, 'link')} of these projects ${hiddenLinks === 1 ? 'leads' : 'lead'} to work that you may not see.`;
  return `${projects}${links}`;
}

function Figures({ view: { links, open, late, pairs, circlesOfWork } }: ViewProps) {
  const formats = useFormats();
  const pushed = Math.max(0, ...links.map(({ pushedDays }) => pushedDays ?? 0));

  return (
    <FigureStrip>
      <Figure
        label="Open dependencies"
        value={formats.number(open)}
        note={`Between ${formats.count(pairs.filter((pair) => pair.open > 0).length, 'pair')} of projects`}
      />
      <Figure
        label="Late"
        value={formats.number(late)}
        note="Overdue, or due after the work that waits"
        {...(late > 0 ? { tone: 'bad' as const } : {})}
      />
      <Figure
        label="Pushed most"
        value={formats.number(pushed)}
        unit={pushed === 1 ? 'day' : 'days'}
        note="The due date that is held back the furthest"
      />
      <Figure
        label="Circles"
        value={formats.number(circlesOfWork.length)}
        note="Work that waits for itself"
        {...(circlesOfWork.length > 0 ? { tone: 'bad' as const } : {})}
      />
    </FigureStrip>
  );
}

function Pairs({ view }: ViewProps) {
  const formats = useFormats();
  const columns = useMemo(
    () => pairColumns({ formats, nameOf: namesIn(view.projects), keyOf: keysIn(view) }),
    [formats, view],
  );
  return (
    <Section title="Between projects" lead="All links by which one project waits for another.">
      <DataTable
        label="Between projects"
        rows={view.pairs}
        population={view.pairsFound}
        columns={columns}
        rowId={({ from, to }) => `${from} ${to}`}
        initialSorting={{ id: 'open', direction: 'descending' }}
        selectedId={null}
        onOpen={null}
        empty="No project waits for another."
      />
    </Section>
  );
}

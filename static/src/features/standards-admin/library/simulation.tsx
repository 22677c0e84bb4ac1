import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { LibraryVersion } from '@contract/standards';
import type { SimulationView } from '@contract/simulation';

import { useFormats } from '../../../shared/forge-context';
import { Section } from '../../../shared/section';
import { Loading, Notice, Problem } from '../../../shared/states';
import styles from './library.module.css';
import { LookBack } from './look-back';
import { LookBackChoice } from './look-back-choice';
import { isRunning, useSimulation, useStartSimulation } from './simulation-data';
import { SimulationTable } from './simulation-table';

/** What this version would change in every project, before it is published. */
export function Simulation({ version }: { readonly version: LibraryVersion }) {
  const name = { standardId: version.standardId, version: version.version };
  const view = useSimulation(name);
  const start = useStartSimulation(name);
  const [looksBack, setLooksBack] = useState(false);

  return (
    <Section
      title="What it would change"
      lead="Tries this version on every project that is held to the standard, or on all where none is. Nothing is changed by it."
      actions={
        <Button isLoading={start.isPending} onClick={() => start.mutate({ looksBack })}>
          {wordFor(view.data)}
        </Button>
      }
    >
      <LookBackChoice name={name} isChosen={looksBack} onChange={setLooksBack} />
      {start.isError && <Problem title="The simulation did not start" error={start.error} />}
      {view.isPending && <Loading what="the simulation" />}
      {view.isError && (
        <Problem
          title="The simulation could not be loaded"
          error={view.error}
          onRetry={() => void view.refetch()}
        />
      )}
      {view.data !== undefined && <Found view={view.data} version={version} />}
    </Section>
  );
}

/** One that runs can be begun anew: what it waits for might never come. */
function wordFor(view: SimulationView | undefined): string {
  if (view?.simulation === null) return 'Simulate';
  return isRunning(view) ? 'Begin anew' : 'Simulate again';
}

type FoundProps = { readonly view: SimulationView; readonly version: LibraryVersion };

function Found({ view, version }: FoundProps) {
  const { count, instant } = useFormats();
  const { simulation, tried, projects, hiddenProjects, lookBack } = view;
  if (simulation === null) return <p>This version was not simulated yet.</p>;

  const appear = sumOf(projects, ({ appear: rules }) => rules.length);
  const vanish = sumOf(projects, ({ vanish: rules }) => rules.length);
  const heldBack = projects.filter(({ before, after }) => after.holdsBack && !before.holdsBack);
  return (
    <div className={styles['stack']}>
      {simulation.revision !== version.revision && (
        <Notice title="The version was changed since">
          This is what an earlier text of it would have changed. Simulate again to know.
        </Notice>
      )}
      <p role="status">
        {simulation.finishedAt === null
          ? `Tried on ${tried} of ${count(simulation.total, 'project')} so far.`
          : `Tried on ${count(tried, 'project')}, ${instant(simulation.finishedAt)}.`}{' '}
        {`${count(appear, 'failure')} would appear, ${count(vanish, 'failure')} would vanish.`}{' '}
        {heldBack.length > 0 &&
          `Transitions of ${count(heldBack.length, 'project')} more would be held back.`}{' '}
        {hiddenProjects > 0 &&
          `${count(hiddenProjects, 'project')} that you may not see ${hiddenProjects === 1 ? 'is' : 'are'} not shown.`}
      </p>
      {projects.length > 0 && <SimulationTable projects={projects} />}
      {lookBack !== null && (
        <LookBack lookBack={lookBack} isRunning={simulation.finishedAt === null} />
      )}
    </div>
  );
}

type Tried = SimulationView['projects'][number];

function sumOf(projects: readonly Tried[], read: (project: Tried) => number): number {
  return projects.reduce((sum, project) => sum + read(project), 0);
}

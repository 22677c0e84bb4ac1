import { type ReactNode, useState } from 'react';

import type { ProjectOverview } from '@contract/project';
import type { GovernedId } from '@domain/foundation/ids';

import { AsOfField, useAsOf } from '../../shared/as-of';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { HealthPill } from '../../shared/health-pill';
import { modeWords } from '../../shared/mode-words';
import { Page } from '../../shared/page';
import { Loading, Problem } from '../../shared/states';
import { isAwaited, type MadeItem } from './awaited-item';
import { useProjectOverview } from './project-data';
import { ProjectPast } from './project-past';
import { ProjectSections } from './project-sections';
import { ProjectTabs } from './project-tabs';
import { RunNow } from './run-now';

type ProjectViewProps = {
  readonly id: GovernedId;
  readonly name: string;
  /** Chooses between the governed scopes of the Jira project, where there are several. */
  readonly picker: ReactNode;
  readonly compliance: RenderCompliance;
  readonly more: readonly MoreTab[];
};

const OVERVIEW = 'Overview';

/** How a governed project keeps its standard; `onCreated` is told the key of a work item made there. */
export type RenderCompliance = (id: GovernedId, onCreated: (key: string) => void) => ReactNode;

/** A tab of another capability, about one governed project. */
export type MoreTab = {
  readonly label: string;
  readonly render: (id: GovernedId) => ReactNode;
  /** Set for the tab at which a project begins that has nothing yet. */
  readonly isStart?: true;
};

/** One governed project: how it stands, why, what moved, and what its standard asks. */
export function ProjectView(props: ProjectViewProps) {
  const { id, name, picker, compliance, more } = props;
  const formats = useFormats();
  const [made, setMade] = useState<readonly MadeItem[]>([]);
  const [asOf, setAsOf] = useAsOf();
  const onCreated = (key: string) => setMade([...made, { key, at: Date.now() }]);
  const overview = useProjectOverview(id, (data) => isAwaited(made, data, Date.now()));

  if (overview.data === undefined) {
    return (
      <Page title={name}>
        {picker}
        <NotThere name={name} error={overview.error} onRetry={() => void overview.refetch()} />
      </Page>
    );
  }

  return (
    <Page
      title={overview.data.project.name}
      badge={asOf === null && <HealthPill color={overview.data.row.health.color} />}
      lead={asOf === null ? standing(overview.data, formats) : overview.data.project.key}
      actions={
        <>
          <AsOfField asOf={asOf} today={overview.data.asOf} onChange={setAsOf} />
          {asOf === null && <RunNow overview={overview.data} />}
        </>
      }
    >
      {picker}
      {asOf !== null ? (
        <ProjectPast key={asOf} id={id} asOf={asOf} onBack={() => setAsOf(null)} />
      ) : (
        <Present {...{ id, compliance, more }} overview={overview.data} onCreated={onCreated} />
      )}
    </Page>
  );
}

type PresentProps = Pick<ProjectViewProps, 'id' | 'compliance' | 'more'> & {
  readonly overview: ProjectOverview;
  readonly onCreated: (key: string) => void;
};

/** The project as it stands, tab by tab. */
function Present({ id, compliance, more, overview, onCreated }: PresentProps) {
  const [open, setOpen] = useState(OVERVIEW);
  const start = more.find(({ isStart }) => isStart);

  return (
    <ProjectTabs
      open={open}
      onOpen={setOpen}
      tabs={[
        [
          OVERVIEW,
          <ProjectSections
            key="overview"
            overview={overview}
            onCreated={onCreated}
            onStart={start === undefined ? null : () => setOpen(start.label)}
          />,
        ],
        ['Compliance', compliance(id, onCreated)],
        ...more.map(({ label, render }) => [label, render(id)] as const),
      ]}
    />
  );
}

type NotThereProps = {
  readonly name: string;
  /** `null` while it is on its way. */
  readonly error: Error | null;
  readonly onRetry: () => void;
};

function NotThere({ name, error, onRetry }: NotThereProps) {
  return error === null ? (
    <Loading what={name} rows={8} />
  ) : (
    <Problem title={`${name} could not be loaded`} error={error} onRetry={onRetry} />
  );
}

function standing(overview: ProjectOverview, formats: Formats): string {
  const { project, standard, asOf, computedAt } = overview;
  const mode = modeWords(project.mode);
  const governed =
    standard === null
      ? 'No standard is assigned'
      : `${standard.name} ${standard.version}, ${mode.word.toLowerCase()}`;
  const computed = computedAt === null ? 'not computed yet' : `computed ${formats.ago(computedAt)}`;

  return `${project.key} · ${governed} · as of ${formats.day(asOf)}, ${computed}`;
}

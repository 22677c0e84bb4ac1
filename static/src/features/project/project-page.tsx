import { type ReactNode, useState } from 'react';

import type { GovernedId, ProjectId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { Empty, Loading, Problem } from '../../shared/states';
import { useProjectEntry } from './project-data';
import {
  ProjectView,
  type RenderCertificates,
  type RenderCompliance,
  type RenderGates,
} from './project-view';
import { ScopePicker } from './scope-picker';

type ProjectPageProps = {
  readonly projectId: ProjectId;
  readonly compliance: RenderCompliance;
  readonly gates: RenderGates;
  readonly certificates: RenderCertificates;
};

/** What stands for a Jira project in Mandate: nothing, the project, or governed work items inside it. */
export function ProjectPage({ projectId, compliance, gates, certificates }: ProjectPageProps) {
  const entry = useProjectEntry(projectId);
  const [chosen, setChosen] = useState<GovernedId | null>(null);

  if (entry.isPending) {
    return (
      <Untitled>
        <Loading what="the project" rows={8} />
      </Untitled>
    );
  }
  if (entry.isError) {
    return (
      <Untitled>
        <Problem
          title="The project could not be loaded"
          error={entry.error}
          onRetry={() => void entry.refetch()}
        />
      </Untitled>
    );
  }

  const { governed } = entry.data;
  const shown = governed.find(({ id }) => id === chosen) ?? governed[0];
  if (shown === undefined) return <NotGoverned />;

  return (
    <ProjectView
      key={shown.id}
      id={shown.id}
      name={shown.name}
      compliance={compliance}
      gates={gates}
      certificates={certificates}
      picker={
        governed.length > 1 && (
          <ScopePicker governed={governed} selected={shown.id} onSelect={setChosen} />
        )
      }
    />
  );
}

function Untitled({ children }: { readonly children: ReactNode }) {
  return <Page title="Mandate">{children}</Page>;
}

function NotGoverned() {
  return (
    <Untitled>
      <Empty title="This project is not governed">
        Nobody has put it, or a work item in it, under the PMO’s eye. Somebody who administers
        Mandate adds it under Administration, Portfolio tree; its figures and findings show up here
        then.
      </Empty>
    </Untitled>
  );
}

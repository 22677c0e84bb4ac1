import type { ReactNode } from 'react';

import type { ProjectId } from '@domain/foundation/ids';

import { useAddress } from '../../shared/address';
import { Page } from '../../shared/page';
import { Empty, Loading, Problem } from '../../shared/states';
import { useProjectEntry } from './project-data';
import { type MoreTab, ProjectView, type RenderCompliance } from './project-view';
import { ScopePicker } from './scope-picker';

type ProjectPageProps = {
  readonly projectId: ProjectId;
  readonly compliance: RenderCompliance;
  readonly more: readonly MoreTab[];
};

/** What stands for a Jira project in Mandate: nothing, the project, or governed work items inside it. */
export function ProjectPage({ projectId, compliance, more }: ProjectPageProps) {
  const entry = useProjectEntry(projectId);
  const { parameters, set } = useAddress();
  const chosen = parameters.get('scope');

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
      more={more}
      picker={
        governed.length > 1 && (
          <ScopePicker
            governed={governed}
            selected={shown.id}
            onSelect={(id) => set({ scope: id })}
          />
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

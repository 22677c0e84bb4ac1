import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';

import type { PortfolioTree } from '@contract/portfolio';
import type { SurveyedProject } from '@contract/setup';
import type { GovernedProject } from '@domain/portfolio/portfolio-tree';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useFormats } from '../../shared/forge-context';
import { SearchField } from '../../shared/search-field';
import { Section } from '../../shared/section';
import { VirtualList } from '../../shared/virtual-list';
import { GovernForms } from './govern-forms';
import { useRelease } from './tree-data';
import styles from './tree.module.css';

type GovernedListProps = {
  readonly tree: PortfolioTree;
  readonly projects: readonly SurveyedProject[];
};

/** All that is governed, wherever it stands, and the ways to govern more. */
export function GovernedList({ tree, projects }: GovernedListProps) {
  const { count } = useFormats();
  const [search, setSearch] = useState('');
  const [releasing, setReleasing] = useState<GovernedProject | null>(null);
  const homes = useMemo(() => homesOf(tree), [tree]);
  const wanted = search.trim().toLocaleLowerCase();
  const shown = tree.governed.filter(({ key, name }) =>
    `${key} ${name}`.toLocaleLowerCase().includes(wanted),
  );

  return (
    <Section
      title="Governed projects"
      lead="A Jira project, or one work item (an epic, an initiative) with everything below it."
    >
      <GovernForms tree={tree} projects={projects} />
      <SearchField label="Search governed projects" value={search} onChange={setSearch} />
      {shown.length === 0 ? (
        <p className={styles['note']}>
          {tree.governed.length === 0 ? 'Nothing is governed yet.' : `Nothing matches “${search}”.`}
        </p>
      ) : (
        <VirtualList label="All governed projects" items={shown} itemKey={(project) => project.id}>
          {(project) => (
            <div className={styles['row']}>
              <span className={styles['key']}>{project.key}</span>
              <span className={styles['name']}>{project.name}</span>
              <span className={styles['small']}>
                {project.scope.kind === 'item' && 'Work item, '}
                {inPlaces(homes.get(project.id) ?? 0, count)}
              </span>
              <Button spacing="compact" onClick={() => setReleasing(project)}>
                Release<span className="visually-hidden"> {project.name}</span>
              </Button>
            </div>
          )}
        </VirtualList>
      )}
      {releasing !== null && (
        <ReleaseDialog project={releasing} onClose={() => setReleasing(null)} />
      )}
    </Section>
  );
}

type ReleaseDialogProps = { readonly project: GovernedProject; readonly onClose: () => void };

function ReleaseDialog({ project, onClose }: ReleaseDialogProps) {
  const release = useRelease();

  return (
    <ConfirmDialog
      title={`Release ${project.name}?`}
      confirmLabel="Release"
      isPending={release.isPending}
      error={release.error}
      onConfirm={() => release.mutate({ id: project.id }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        It leaves all portfolios and is checked against no standard any more. Its plan, its ratings
        and its findings are dropped. Nothing changes in Jira.
      </p>
    </ConfirmDialog>
  );
}

function homesOf(tree: PortfolioTree): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  for (const { members } of tree.nodes) {
    for (const id of members) homes.set(id, (homes.get(id) ?? 0) + 1);
  }
  return homes;
}

function inPlaces(homes: number, count: (value: number, one: string) => string): string {
  return homes === 0 ? 'in no portfolio' : `in ${count(homes, 'place')}`;
}

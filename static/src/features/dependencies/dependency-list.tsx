import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';

import type { DependenciesView } from '@contract/dependencies';
import { DEPENDENCY_STANDINGS } from '@domain/dependencies/dependency';

import { Choices } from '../../shared/choice';
import { csvName, downloadCsv } from '../../shared/csv';
import { DataTable } from '../../shared/data-table';
import { useFormats } from '../../shared/forge-context';
import { SearchField } from '../../shared/search-field';
import { Section } from '../../shared/section';
import styles from './dependencies.module.css';
import { dependenciesCsv } from './dependencies-csv';
import { dependencyColumns } from './dependency-columns';
import { type DependencyFilter, filterDependencies, NO_FILTER, rowsOf } from './dependency-rows';
import { STANDING_WORDS } from './standing-words';

type ListProps = { readonly view: DependenciesView };

/** Every link with both of its ends, to be sorted, narrowed down and taken away. */
export function DependencyList({ view }: ListProps) {
  const formats = useFormats();
  const [filter, setFilter] = useState(NO_FILTER);
  const all = useMemo(() => rowsOf(view), [view]);
  const rows = useMemo(() => filterDependencies(all, filter), [all, filter]);
  const columns = useMemo(() => dependencyColumns(formats), [formats]);
  const rest = view.linksFound - all.length;

  return (
    <Section
      title="Link by link"
      lead={
        rest === 0
          ? 'Links of which both ends are done are over, and not listed.'
          : `The ${formats.number(all.length)} most pressing of ${formats.number(view.linksFound)} links.`
      }
      actions={
        <Button
          isDisabled={rows.length === 0}
          onClick={() => downloadCsv(csvName('dependencies', view.asOf), dependenciesCsv(rows))}
        >
          Export CSV
        </Button>
      }
    >
      <Filters view={view} filter={filter} shown={rows.length} onChange={setFilter} />
      <DataTable
        label="Dependencies"
        rows={rows}
        population={all.length}
        columns={columns}
        rowId={({ predecessor, successor }) => `${predecessor.key} ${successor.key}`}
        initialSorting={{ id: 'pushed', direction: 'descending' }}
        selectedId={null}
        onOpen={null}
        empty="No dependency matches."
      />
    </Section>
  );
}

type FiltersProps = ListProps & {
  readonly filter: DependencyFilter;
  readonly shown: number;
  readonly onChange: (filter: DependencyFilter) => void;
};

function Filters({ view, filter, shown, onChange }: FiltersProps) {
  const formats = useFormats();
  const { links, projects } = view;
  return (
    <div className={`${styles['filters'] ?? ''} no-print`}>
      <SearchField
        label="Search dependencies"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <div className={styles['field']}>
        <Choices
          label="Standing"
          placeholder="Any standing"
          isCompact
          options={DEPENDENCY_STANDINGS.map((value) => ({ value, label: STANDING_WORDS[value] }))}
          values={filter.standings}
          onChange={(standings) => onChange({ ...filter, standings })}
        />
      </div>
      <div className={styles['field']}>
        <Choices
          label="Projects"
          placeholder="All projects"
          isCompact
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
          values={filter.projects}
          onChange={(chosen) => onChange({ ...filter, projects: chosen })}
        />
      </div>
      <span role="status">
        {formats.number(shown)} of {formats.count(links.length, 'link')}
      </span>
    </div>
  );
}

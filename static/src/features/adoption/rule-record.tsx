import Button from '@atlaskit/button/new';
import { useMemo } from 'react';

import type { Adoption } from '@contract/adoption';

import { csvName, downloadCsv } from '../../shared/csv';
import { DataTable } from '../../shared/data-table';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { recordColumns } from './record-columns';
import { recordCsv } from './record-csv';

/** What each rule has told so far: which ones find things, and which tell nobody anything. */
export function RuleRecord({ adoption }: { readonly adoption: Adoption }) {
  const formats = useFormats();
  const { rules, projects, standard } = adoption;
  const columns = useMemo(() => recordColumns(formats), [formats]);

  return (
    <Section
      title="What the rules have done"
      lead={`In ${formats.count(projects.length, 'project')} held to ${standard.name}. A rule fires when a project begins to break it, and is fixed when the project comes to keep it.`}
      actions={
        <Button
          onClick={() =>
            downloadCsv(csvName(standard.name, standard.version, 'rules'), recordCsv(rules))
          }
        >
          Export CSV
        </Button>
      }
    >
      <DataTable
        label="What the rules have done"
        rows={rules}
        population={rules.length}
        columns={columns}
        rowId={({ id }) => id}
        initialSorting={{ id: 'fired', direction: 'descending' }}
        selectedId={null}
        onOpen={null}
        empty="This standard has no rules."
      />
    </Section>
  );
}

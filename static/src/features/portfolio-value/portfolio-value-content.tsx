import { useMemo } from 'react';

import type { PortfolioValue } from '@contract/portfolio-value';

import { DataTable } from '../../shared/data-table';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { Empty, Notice, PartialNotice } from '../../shared/states';
import { CourseChart } from './course-chart';
import styles from './portfolio-value.module.css';
import { nodeColumns, nodeRows } from './node-columns';
import { projectColumns } from './project-columns';
import { coverageSentences, hiddenSentence, sharingSentence } from './value-coverage';
import { ValueFigures } from './value-figures';

type ViewProps = { readonly view: PortfolioValue };

export function PortfolioValueContent({ view }: ViewProps) {
  const formats = useFormats();
  const hidden = hiddenSentence(view, formats);

  return (
    <div className={styles['content']}>
      {hidden !== null && <PartialNotice>{hidden}</PartialNotice>}
      {view.currencies.length === 0 && (
        <Empty title="No project here is measured in money yet">
          Set a baseline with a budget on the page of a project: it is measured each week from then
          on. The reason stands beside each project below.
        </Empty>
      )}
      {view.currencies.map((currency) => (
        <Section key={currency.currency} title={`In ${currency.currency}`}>
          <div className={styles['content']}>
            {currency.sharing > 0 && (
              <PartialNotice>{sharingSentence(currency, formats)}</PartialNotice>
            )}
            <ValueFigures total={currency} />
            <CourseChart view={view} currency={currency} />
          </div>
        </Section>
      ))}
      {view.currencies.length > 1 && (
        <Notice title="There is no total over all currencies">
          Not available: no exchange rates are kept, and amounts in{' '}
          {view.currencies.map(({ currency }) => currency).join(', ')} are never added without them.
        </Notice>
      )}
      <Nodes view={view} />
      <Projects view={view} />
      <p className={styles['note']}>
        Indices and estimates are those of the sums, so that a large project weighs more than a
        small one.
      </p>
    </div>
  );
}

function Nodes({ view }: ViewProps) {
  const formats = useFormats();
  const columns = useMemo(() => nodeColumns(formats), [formats]);
  const rows = nodeRows(view.nodes);
  if (rows.length === 0) return null;

  return (
    <Section title="By portfolio and programme" lead="A line for each currency.">
      <DataTable
        label="By portfolio and programme"
        rows={rows}
        population={rows.length}
        columns={columns}
        rowId={({ rowId }) => rowId}
        initialSorting={{ id: 'node', direction: 'ascending' }}
        selectedId={null}
        onOpen={null}
        empty="There is no programme here."
      />
    </Section>
  );
}

function Projects({ view }: ViewProps) {
  const formats = useFormats();
  const columns = useMemo(() => projectColumns(formats), [formats]);

  return (
    <Section title="By project" lead={coverageSentences(view, formats).join(' ')}>
      <DataTable
        label="By project"
        rows={view.projects}
        population={view.projects.length}
        columns={columns}
        rowId={({ id }) => id}
        initialSorting={{ id: 'spi', direction: 'ascending' }}
        selectedId={null}
        onOpen={null}
        empty="There is no project here."
      />
    </Section>
  );
}

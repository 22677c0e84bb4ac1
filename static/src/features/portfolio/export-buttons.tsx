import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';

import type { NodeId } from '@domain/foundation/ids';

import { ask } from '../../shared/ask';
import { csvName, downloadCsv } from '../../shared/csv';
import { openFlag } from '../../shared/flag';
import { useFormats } from '../../shared/forge-context';
import { pastOf, type ShownPortfolio } from './portfolio-data';
import { findingsCsv, projectsCsv } from './portfolio-csv';
import { filterRows, type PortfolioFilter } from './portfolio-filter';

type ExportButtonsProps = {
  readonly nodeId: NodeId | null;
  readonly title: string;
  readonly view: ShownPortfolio;
  readonly filter: PortfolioFilter;
};

/** Files of what the user sees: the rows the filter shows, and the findings of all projects here, which are kept of today alone. */
export function ExportButtons({ nodeId, title, view, filter }: ExportButtonsProps) {
  const formats = useFormats();
  const hidden = (count: number) =>
    count === 0 ? '' : ` ${formats.count(count, 'hidden project')} left out.`;

  const exportRows = () => {
    const rows = filterRows(view.rows, filter);
    downloadCsv(csvName(title, view.asOf), projectsCsv(rows));
    openFlag({
      title: `${formats.count(rows.length, 'project')} exported`,
      description: `${rows.length < view.rows.length ? 'Those the filters show.' : 'All you may browse.'}${hidden(view.hiddenProjects)}`,
    });
  };
  const exportFindings = useMutation({
    mutationFn: () => ask('findings.export', { nodeId }),
    onSuccess: ({ findings, hiddenProjects }) => {
      downloadCsv(csvName(title, 'findings', view.asOf), findingsCsv(findings));
      openFlag({
        title: `${formats.count(findings.length, 'finding')} exported`,
        description: `One line for each piece of evidence.${hidden(hiddenProjects)}`,
      });
    },
    onError: ({ message }) =>
      openFlag({ title: 'Findings not exported', description: message, type: 'error' }),
  });

  return (
    <>
      <Button onClick={exportRows}>Export CSV</Button>
      {pastOf(view) === null && (
        <Button isLoading={exportFindings.isPending} onClick={() => exportFindings.mutate()}>
          Export findings
        </Button>
      )}
    </>
  );
}

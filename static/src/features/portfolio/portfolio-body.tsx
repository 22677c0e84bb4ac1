import Button from '@atlaskit/button/new';

import type { Day } from '@domain/foundation/calendar';

import { useFormats } from '../../shared/forge-context';
import { Empty, Loading, Problem } from '../../shared/states';
import { withDays } from '../../shared/with-days';
import { PortfolioContent } from './portfolio-content';
import { pastOf, type usePortfolioView } from './portfolio-data';
import type { PortfolioFilter } from './portfolio-filter';
import { PortfolioNotices } from './portfolio-notices';

type PortfolioBodyProps = {
  readonly title: string;
  readonly query: ReturnType<typeof usePortfolioView>;
  /** The past day that is looked at; `null` for today. */
  readonly asOf: Day | null;
  readonly filter: PortfolioFilter;
  readonly onFilter: (filter: PortfolioFilter) => void;
  readonly onAdminister: (() => void) | null;
};

/** Waiting, failed, empty, hidden, or there. */
export function PortfolioBody(props: PortfolioBodyProps) {
  const { title, query, asOf, filter, onFilter, onAdminister } = props;
  const { data: view } = query;

  if (view === undefined) return <NotThere {...{ title, query, asOf }} />;
  if (view.rows.length > 0 || view.hiddenInTotal > 0) {
    return <PortfolioContent view={view} filter={filter} onFilter={onFilter} />;
  }
  if ((pastOf(view)?.notKept.length ?? 0) > 0) return <PortfolioNotices view={view} />;
  return view.hiddenProjects > 0 ? (
    <AllHidden projects={view.hiddenProjects} />
  ) : (
    <NoProjects onAdminister={onAdminister} />
  );
}

function NotThere({ title, query, asOf }: Pick<PortfolioBodyProps, 'title' | 'query' | 'asOf'>) {
  const formats = useFormats();
  if (!query.isError) return <Loading what={title} rows={8} />;
  if (asOf !== null && query.error.code === 'invalid-input') {
    return (
      <Empty title="The figures of that day are not available">
        {withDays(query.error.message, formats)}
      </Empty>
    );
  }
  return (
    <Problem
      title={`${title} could not be loaded`}
      error={query.error}
      onRetry={() => void query.refetch()}
    />
  );
}

function AllHidden({ projects }: { readonly projects: number }) {
  const formats = useFormats();
  return (
    <Empty
      title={
        projects === 1
          ? 'The one project here is hidden'
          : `All ${formats.count(projects, 'project')} here are hidden`
      }
    >
      You may browse none of them in Jira. Ask an administrator of the projects for access.
    </Empty>
  );
}

function NoProjects({ onAdminister }: Pick<PortfolioBodyProps, 'onAdminister'>) {
  return (
    <Empty
      title="There is no project here yet"
      action={
        onAdminister !== null && (
          <Button appearance="primary" onClick={onAdminister}>
            Choose projects
          </Button>
        )
      }
    >
      Projects appear as soon as somebody who administers Mandate adds them.
    </Empty>
  );
}

import type { RegisterPage } from '@contract/registers';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { Empty, Loading, Problem } from '../../shared/states';
import { MatrixChart } from './matrix-chart';
import { looking, type RegisterAsked } from './register-asked';
import type { useRegister } from './register-data';
import { RegisterFigures } from './register-figures';
import { RegisterFilters } from './register-filters';
import { RegisterPages } from './register-pages';
import { RegisterTable } from './register-table';
import styles from './registers.module.css';

type RegisterBodyProps = {
  readonly query: ReturnType<typeof useRegister>;
  readonly asked: RegisterAsked;
  readonly onAsk: (asked: RegisterAsked) => void;
};

/** Waiting, failed, empty, or there. */
export function RegisterBody({ query, asked, onAsk }: RegisterBodyProps) {
  const { data: page } = query;
  if (query.isError) {
    return (
      <Problem
        title="The registers could not be loaded"
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (page === undefined) return <Loading what="the registers" rows={8} />;
  if (page.kept === 0) return <NothingKept hiddenProjects={page.hiddenProjects} />;

  const filter = (next: RegisterAsked['filter']) => onAsk(looking(asked, { filter: next }));
  return (
    <>
      <LeftOut page={page} />
      <div className={styles['overview']}>
        <MatrixChart matrix={page.matrix} filter={asked.filter} onChange={filter} />
        <RegisterFigures page={page} />
      </div>
      <div className={styles['list']} aria-busy={query.isPlaceholderData}>
        <RegisterFilters page={page} filter={asked.filter} onChange={filter} />
        <RegisterTable page={page} asked={asked} onAsk={onAsk} />
        {page.jql === null && page.found > 0 && (
          <p className={styles['hint']}>Filter down to 200 rows to open them in Jira.</p>
        )}
        <RegisterPages
          page={asked.page}
          found={page.found}
          onPage={(next) => onAsk({ ...asked, page: next })}
        />
      </div>
    </>
  );
}

function NothingKept({ hiddenProjects }: Pick<RegisterPage, 'hiddenProjects'>) {
  const formats = useFormats();
  return (
    <Empty title="There is nothing in the registers">
      {hiddenProjects > 0
        ? `You may not browse ${formats.count(hiddenProjects, 'project')} here.`
        : 'Risks, issues, assumptions, dependencies, decisions and change requests appear here as soon as a governed project keeps them.'}
    </Empty>
  );
}

function LeftOut({ page: { hiddenProjects, unseen } }: { readonly page: RegisterPage }) {
  const formats = useFormats();
  return (
    <>
      {hiddenProjects > 0 && (
        <NoticeLine
          tone="information"
          title={`${formats.count(hiddenProjects, 'project')} hidden:`}
        >
          you may not browse {hiddenProjects === 1 ? 'it' : 'them'}. Everything here leaves{' '}
          {hiddenProjects === 1 ? 'it' : 'them'} out.
        </NoticeLine>
      )}
      {unseen > 0 && (
        <NoticeLine tone="information" title={`${formats.count(unseen, 'row')} not shown:`}>
          Jira does not show you {unseen === 1 ? 'this work item' : 'these work items'}.
        </NoticeLine>
      )}
    </>
  );
}

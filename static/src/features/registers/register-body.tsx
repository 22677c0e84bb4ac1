import { useMemo, useState } from 'react';

import type { RegisterPage } from '@contract/registers';
import type { WorkItemKey } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { RaiseDialog } from '../../shared/raise-dialog';
import { Empty, Loading, Problem } from '../../shared/states';
import { BulkBar } from './bulk/bulk-bar';
import { GroupChips } from './group-chips';
import { MatrixChart } from './matrix-chart';
import { type AskRegister, looking, lookingAtKinds, type RegisterAsked } from './register-asked';
import type { useRegister } from './register-data';
import { RegisterFigures } from './register-figures';
import { RegisterFilters } from './register-filters';
import { RegisterPages } from './register-pages';
import { RegisterTable } from './register-table';
import styles from './registers.module.css';
import { RaisingContext } from './row-raise';
import { NOTHING_SELECTED } from './selection';
import { TickingContext } from './ticked-column';

/** What shows in the rows what became of a risk. */
const ASKS_AGAIN = ['register.list'] as const;

type RegisterBodyProps = {
  readonly query: ReturnType<typeof useRegister>;
  readonly asked: RegisterAsked;
  readonly onAsk: AskRegister;
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

  return <Shown page={page} asked={asked} onAsk={onAsk} isOld={query.isPlaceholderData} />;
}

type ShownProps = Omit<RegisterBodyProps, 'query'> & {
  readonly page: RegisterPage;
  /** Whether it is the answer to what was asked before. */
  readonly isOld: boolean;
};

function Shown({ page, asked, onAsk, isOld }: ShownProps) {
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const ticking = useMemo(() => ({ selection, onSelect: setSelection }), [selection]);
  const { kinds } = asked.filter;
  const [raising, setRaising] = useState<WorkItemKey | null>(null);
  const answered = useAnswered(asked, isOld);
  const filter = (next: RegisterAsked['filter']) => onAsk((now) => looking(now, { filter: next }));
  return (
    <>
      <LeftOut page={page} />
      <div className={styles['overview']}>
        {(kinds.length === 0 || kinds.includes('risk')) && (
          <MatrixChart matrix={page.matrix} filter={asked.filter} onChange={filter} />
        )}
        <RegisterFigures page={page} />
      </div>
      <div className={styles['list']} aria-busy={isOld}>
        <RegisterFilters
          page={page}
          filter={asked.filter}
          onChange={filter}
          onKinds={(next) => onAsk((now) => lookingAtKinds(now, next))}
        />
        <GroupChips page={page} asked={asked} onAsk={onAsk} />
        <BulkBar page={page} selection={selection} onSelect={setSelection} />
        <TickingContext.Provider value={ticking}>
          <RaisingContext.Provider value={setRaising}>
            <RegisterTable page={page} asked={answered} onAsk={onAsk} />
          </RaisingContext.Provider>
        </TickingContext.Provider>
        {raising !== null && (
          <RaiseDialog itemKey={raising} asksAgain={ASKS_AGAIN} onClose={() => setRaising(null)} />
        )}
        {page.jql === null && page.found > 0 && (
          <p className={styles['hint']}>Filter down to 200 rows to open them in Jira.</p>
        )}
        <RegisterPages
          page={asked.page}
          found={page.found}
          onPage={(next) => onAsk((now) => ({ ...now, page: next }))}
        />
      </div>
    </>
  );
}

/** What the rows that are shown were asked with: while others are awaited, nothing of these changes. */
function useAnswered(asked: RegisterAsked, isOld: boolean): RegisterAsked {
  const [answered, setAnswered] = useState(asked);
  if (!isOld && answered !== asked) setAnswered(asked);
  return isOld ? answered : asked;
}

function NothingKept({ hiddenProjects }: Pick<RegisterPage, 'hiddenProjects'>) {
  const formats = useFormats();
  return (
    <Empty title="There is nothing in the registers">
      {hiddenProjects > 0
        ? `You may not browse ${formats.count(hiddenProjects, 'project')} here.`
        : 'Risks, decisions, milestones, benefits and the like appear here as soon as a governed project keeps them.'}
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

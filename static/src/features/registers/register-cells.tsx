import type { RegisterRow } from '@contract/registers';
import type { LineageWay } from '@domain/artifacts/lineage';
import { ratedBy, type RegisterView } from '@domain/registers/register-entry';

import type { Column } from '../../shared/data-table-column';
import { ItemLink } from '../../shared/item-link';
import { LevelMark } from '../../shared/level-mark';
import { natureWord } from '../../shared/register-words';
import styles from './registers.module.css';
import { RowRaise } from './row-raise';

export type RegisterColumns = readonly Column<RegisterRow>[];

/** The rows come sorted from the backend; a column that is not kept there sorts nothing. */
export const sortedThere = () => null;

const BECAME: Readonly<Record<LineageWay, string>> = { occurred: 'became', merged: 'merged into' };

export function Title({
  row: { key, summary, projectName, became, mayRaiseIssue },
}: {
  readonly row: RegisterRow;
}) {
  return (
    <span className={styles['title']}>
      <span className={styles['cut']} title={summary}>
        {summary}
      </span>
      <span className={styles['place']}>
        <ItemLink itemKey={key} />
        {became !== null && (
          <span className={styles['became']}>
            {BECAME[became.way]} <ItemLink itemKey={became.key} />
          </span>
        )}
        <span className={styles['quiet']}>{projectName}</span>
        {mayRaiseIssue && <RowRaise itemKey={key} />}
      </span>
    </span>
  );
}

type RatedProps = { readonly row: RegisterRow; readonly view: RegisterView };

export function Rated({ row, view }: RatedProps) {
  const rated = ratedBy(row, view);
  if (rated === null) return <Unsaid />;
  return (
    <span className={styles['title']}>
      <LevelMark level={rated.level} exposure={rated.exposure} />
      {row.nature === 'opportunity' && (
        <span className={styles['quiet']}>{natureWord(row.nature)}</span>
      )}
    </span>
  );
}

export function Unsaid() {
  return (
    <span className={styles['quiet']}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">not said</span>
    </span>
  );
}

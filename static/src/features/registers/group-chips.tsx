import type { RegisterPage } from '@contract/registers';

import { Chips } from './chips';
import { groupingWord } from './group-words';
import { ALL_GROUPINGS, type AskRegister, looking, type RegisterAsked } from './register-asked';
import styles from './registers.module.css';

type GroupChipsProps = {
  readonly page: Pick<RegisterPage, 'groups' | 'found'>;
  readonly asked: RegisterAsked;
  readonly onAsk: AskRegister;
};

/** By what the rows stand together; the one that is chosen takes it back. */
export function GroupChips({ page, asked, onAsk }: GroupChipsProps) {
  const { grouping } = asked;
  return (
    <div className={`${styles['grouping'] ?? ''} no-print`}>
      <span className={styles['quiet']}>Group by</span>
      <Chips
        label="Group by"
        options={ALL_GROUPINGS}
        chosen={grouping === null ? [] : [grouping]}
        wordOf={groupingWord}
        onToggle={(each) =>
          onAsk((now) => looking(now, { grouping: now.grouping === each ? null : each }))
        }
      />
      {grouping === 'owner' && page.groups === null && page.found > 0 && (
        <span className={styles['hint']}>
          Filter down to 200 rows to group them by owner: who that is, Jira is asked for each.
        </span>
      )}
    </div>
  );
}

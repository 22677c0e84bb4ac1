import type { AuditWho, ShownEntry } from '@contract/audit';
import { groupIn } from '@domain/audit/audit-group';

import { useFormats } from '../../shared/forge-context';
import { useGroupNames } from '../../shared/groups';
import { useNames } from '../../shared/people';
import { whoName } from '../../shared/who-name';
import { AuditChange } from './audit-change';
import { useTreeNames } from './audit-data';
import { actionWords } from './audit-words';
import styles from './audit.module.css';

/** What Jira calls people and groups today, for whoever looks. */
type Names = {
  readonly of: (who: AuditWho) => string;
  readonly ofSubject: (subject: string) => string;
  /** Of a project, a portfolio or a programme; what has none goes by its id. */
  readonly ofId: (id: string) => string;
};

/** Who did what to what, and when; what exactly opens below. */
export function AuditList({ entries }: { readonly entries: readonly ShownEntry[] }) {
  const people = useNames(entries.flatMap(accountsIn));
  const groups = useGroupNames(entries.flatMap(groupsIn));
  const inTree = useTreeNames();
  const names: Names = {
    of: (who) => whoName(who, (id) => people.data?.get(id) ?? id),
    ofSubject: (subject) => {
      const group = groupIn(subject);
      return group === null ? subject : `${groups.data?.get(group) ?? group} (group)`;
    },
    ofId: (id) => inTree.get(id) ?? id,
  };

  return (
    <ol className={styles['entries']} aria-label="Entries, latest first">
      {entries.map((entry) => (
        <Entry key={entry.sequence} entry={entry} names={names} />
      ))}
    </ol>
  );
}

function Entry({ entry, names }: { readonly entry: ShownEntry; readonly names: Names }) {
  const { instant } = useFormats();
  const { content } = entry;
  const subject = content.kind === 'shown' ? subjectOf(content, names) : '';

  return (
    <li className={styles['entry']}>
      <div className={styles['line']}>
        <span className={styles['sequence']}>{entry.sequence}</span>
        <strong>{actionWords(entry.action)}</strong>
        {subject !== '' && <span>{subject}</span>}
        <span className={styles['subtle']}>
          {names.of(entry.by)}, {instant(entry.at)}
        </span>
      </div>
      {content.kind === 'withheld' ? (
        <p className={styles['subtle']}>
          What was changed is withheld: it speaks of a project that you may not browse.
        </p>
      ) : (
        <details>
          <summary>
            Before and after<span className="visually-hidden">{` of entry ${entry.sequence}`}</span>
          </summary>
          <AuditChange before={content.before} after={content.after} nameOf={names.ofId} />
        </details>
      )}
    </li>
  );
}

type Shown = Extract<ShownEntry['content'], { readonly kind: 'shown' }>;

/** Nothing for what concerns the whole site: the action says it all. */
function subjectOf({ subject, name, person }: Shown, names: Names): string {
  if (person !== null) return names.of(person);
  return name ?? (subject === 'site' ? '' : names.ofSubject(subject));
}

function accountsIn({ by, content }: ShownEntry) {
  const person = content.kind === 'shown' ? content.person : null;
  return [by, person].flatMap((who) => (who?.kind === 'person' ? [who.accountId] : []));
}

function groupsIn({ content }: ShownEntry) {
  const group = content.kind === 'shown' ? groupIn(content.subject) : null;
  return group === null ? [] : [group];
}

import type { AuditWho, ShownEntry } from '@contract/audit';

import { useFormats } from '../../shared/forge-context';
import { useNames } from '../../shared/people';
import { actionWords } from './audit-words';
import styles from './audit.module.css';

type NameOf = (who: AuditWho) => string;

/** Who did what to what, and when; what exactly opens below. */
export function AuditList({ entries }: { readonly entries: readonly ShownEntry[] }) {
  const names = useNames(entries.flatMap(accountsIn));
  const nameOf: NameOf = (who) => {
    if (who.kind === 'app') return 'Mandate';
    if (who.kind === 'erased') return 'An account that was closed';
    return names.data?.get(who.accountId) ?? who.accountId;
  };

  return (
    <ol className={styles['entries']} aria-label="Entries, latest first">
      {entries.map((entry) => (
        <Entry key={entry.sequence} entry={entry} nameOf={nameOf} />
      ))}
    </ol>
  );
}

function Entry({ entry, nameOf }: { readonly entry: ShownEntry; readonly nameOf: NameOf }) {
  const { instant } = useFormats();
  const { content } = entry;

  return (
    <li className={styles['entry']}>
      <div className={styles['line']}>
        <span className={styles['sequence']}>{entry.sequence}</span>
        <strong>{actionWords(entry.action)}</strong>
        {content.kind === 'shown' && <span>{subjectOf(content, nameOf)}</span>}
        <span className={styles['subtle']}>
          {nameOf(entry.by)}, {instant(entry.at)}
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
          <dl className={styles['change']}>
            <dt>Before</dt>
            <dd>
              <pre>{written(content.before)}</pre>
            </dd>
            <dt>After</dt>
            <dd>
              <pre>{written(content.after)}</pre>
            </dd>
          </dl>
        </details>
      )}
    </li>
  );
}

type Shown = Extract<ShownEntry['content'], { readonly kind: 'shown' }>;

function subjectOf({ subject, name, person }: Shown, nameOf: NameOf): string {
  if (person !== null) return nameOf(person);
  return name ?? (subject === 'site' ? 'for the whole site' : subject);
}

function written(value: unknown): string {
  return value === null ? 'nothing' : JSON.stringify(value, null, 2);
}

function accountsIn({ by, content }: ShownEntry) {
  const person = content.kind === 'shown' ? content.person : null;
  return [by, person].flatMap((who) => (who?.kind === 'person' ? [who.accountId] : []));
}

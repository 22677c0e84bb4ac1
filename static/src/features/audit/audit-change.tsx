import styles from './audit.module.css';

type Change = { readonly before: unknown; readonly after: unknown };
type Row = Change & { readonly name: string };

/** What was changed from what into what: member by member where both have members, without those that stayed. */
export function AuditChange({ before, after }: Change) {
  return (
    <table className={styles['change']}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf({ before, after }).map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{written(row.before)}</td>
            <td>{written(row.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf({ before, after }: Change): readonly Row[] {
  const [old, young] = [membersOf(before), membersOf(after)];
  if (old === null || young === null) return [{ name: 'Value', before, after }];

  const names = [...new Set([...Object.keys(old), ...Object.keys(young)])];
  return names
    .map((name) => ({ name, before: old[name] ?? null, after: young[name] ?? null }))
    .filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after));
}

/** What was not there before has no members. */
function membersOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (value === null) return {};
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
}

/** As it was written: a text bare, the rest as JSON. */
function written(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

import styles from './audit.module.css';

type Change = { readonly before: unknown; readonly after: unknown };
type Row = Change & { readonly name: string };

type NameOf = (id: string) => string;

/** What was changed from what into what: member by member where both have members, without those that stayed. */
export function AuditChange({ before, after, nameOf }: Change & { readonly nameOf: NameOf }) {
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
            <th scope="row">{inWords(row.name)}</th>
            <td>{written(row.before, nameOf)}</td>
            <td>{written(row.after, nameOf)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf({ before, after }: Change): readonly Row[] {
  const [old, young] = [membersOf(before), membersOf(after)];
  if (old === null || young === null) return [{ name: 'value', before, after }];

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

/** `plannedFinish` as people write it. */
const inWords = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Texts bare, several of them in a row, ids by their names; the rest as JSON. */
function written(value: unknown, nameOf: NameOf): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'nothing';
  if (typeof value === 'string') return nameOf(value);
  return isTexts(value) ? value.map(nameOf).join(', ') : JSON.stringify(value, null, 1);
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

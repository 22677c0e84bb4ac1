import { diff, type MemberChange } from '@domain/standards/life/diff';
import type { Rule, Standard } from '@domain/standards/standard';

import { evidenceWords } from '../evidence-words';
import { labelOf } from './label-of';
import styles from './library.module.css';

type StandardDiffProps = { readonly before: Standard; readonly after: Standard };

/** What is different between two versions, in words. */
export function StandardDiff({ before, after }: StandardDiffProps) {
  const { about, added, removed, changed } = diff(before, after);
  if (about.length + added.length + removed.length + changed.length === 0) {
    return <p>Both say the same.</p>;
  }
  return (
    <div className={styles['stack']}>
      {about.length > 0 && <Changes title="The standard itself" members={about} />}
      <Rules title="Rules added" rules={added} />
      <Rules title="Rules removed" rules={removed} />
      {changed.map(({ rule, members }) => (
        <Changes key={rule.id} title={`${rule.id}: ${rule.title}`} members={members} />
      ))}
    </div>
  );
}

function Rules({ title, rules }: { readonly title: string; readonly rules: readonly Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <section>
      <h3 className={styles['diffTitle']}>{title}</h3>
      <ul className={styles['plain']}>
        {rules.map((rule) => (
          <li key={rule.id}>
            {rule.id}: {rule.title}. {evidenceWords(rule.evidence)}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ChangesProps = {
  readonly title: string;
  readonly members: readonly (MemberChange<Rule> | MemberChange<Standard>)[];
};

function Changes({ title, members }: ChangesProps) {
  return (
    <section>
      <h3 className={styles['diffTitle']}>{title}</h3>
      <table className={styles['diff']}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ member, before, after }) => (
            <tr key={member}>
              <th scope="row">{labelOf(member)}</th>
              <td>{shown(member, before)}</td>
              <td>{shown(member, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shown(member: string, value: unknown): string {
  if (member === 'mode' && value === null) return 'as the project';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

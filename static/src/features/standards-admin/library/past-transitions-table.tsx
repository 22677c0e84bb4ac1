import type { LookBackView } from '@contract/simulation';

import { useFormats } from '../../../shared/forge-context';
import styles from './library.module.css';

type Past = LookBackView['projects'][number];

/** Project by project how many transitions would have been blocked, most first. */
export function PastTransitionsTable({ projects }: Pick<LookBackView, 'projects'>) {
  const moved = projects.filter(({ transitions }) => transitions.total > 0);
  const inOrder = [...moved].sort(
    (one, other) => other.transitions.blocked - one.transitions.blocked,
  );
  return (
    <div className={styles['scroll']}>
      <table className={styles['versions']}>
        <caption className="visually-hidden">Transitions that would have been blocked</caption>
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col" className={styles['number']}>
              Transitions
            </th>
            <th scope="col" className={styles['number']}>
              Would have been blocked
            </th>
            <th scope="col" className={styles['number']}>
              Not decidable
            </th>
            <th scope="col">By rule</th>
            <th scope="col">Latest</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map((project) => (
            <ProjectRow key={project.id} project={project} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MOST_NAMED = 3;

function ProjectRow({ project: { key, name, transitions } }: { readonly project: Past }) {
  const { number, instant } = useFormats();
  const { total, blocked, notDecidable, byRule, latest } = transitions;

  return (
    <tr>
      <th scope="row">
        {key} <div className={styles['small']}>{name}</div>
      </th>
      <td className={styles['number']}>{number(total)}</td>
      <td className={styles['number']}>{number(blocked)}</td>
      <td className={styles['number']}>{number(notDecidable)}</td>
      <td>
        {byRule
          .slice(0, MOST_NAMED)
          .map((rule) => `${rule.ruleId}: ${number(rule.blocked)}`)
          .join(', ') || '–'}
      </td>
      <td>
        {latest.slice(0, MOST_NAMED).map(({ workItem, at }) => (
          <div key={`${workItem} ${at}`}>{`${workItem}, ${instant(at)}`}</div>
        ))}
      </td>
    </tr>
  );
}

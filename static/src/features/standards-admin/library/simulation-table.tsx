import type { SimulationView } from '@contract/simulation';

import { useFormats } from '../../../shared/forge-context';
import styles from './library.module.css';

type Tried = SimulationView['projects'][number];

/** Project by project what would change, those with most new failures first. */
export function SimulationTable({ projects }: { readonly projects: readonly Tried[] }) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['versions']}>
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col">Failures that would appear</th>
            <th scope="col">That would vanish</th>
            <th scope="col" className={styles['number']}>
              Score now
            </th>
            <th scope="col" className={styles['number']}>
              Score then
            </th>
            <th scope="col">Level</th>
            <th scope="col">Transitions</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <ProjectRow key={project.id} project={project} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProjectRow({ project }: { readonly project: Tried }) {
  const { decimal } = useFormats();
  const { key, name, before, after, appear, vanish } = project;
  const scoreOf = (score: number | null) => (score === null ? '–' : decimal(score));

  return (
    <tr>
      <th scope="row">
        {key} <div className={styles['small']}>{name}</div>
      </th>
      <td>{listOf(appear)}</td>
      <td>{listOf(vanish)}</td>
      <td className={styles['number']}>{scoreOf(before.score)}</td>
      <td className={styles['number']}>{scoreOf(after.score)}</td>
      <td>{before.level === after.level ? after.level : `${before.level} → ${after.level}`}</td>
      <td>{after.holdsBack ? 'held back' : 'free'}</td>
    </tr>
  );
}

const MOST_NAMED = 4;

/** The first rules by their ids, and how many more there are. */
function listOf(rules: readonly string[]): string {
  if (rules.length === 0) return '–';
  const named = rules.slice(0, MOST_NAMED).join(', ');
  const more = rules.length - MOST_NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}

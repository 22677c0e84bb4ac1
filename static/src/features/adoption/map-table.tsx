import type { Adoption } from '@contract/adoption';

import { useFormats } from '../../shared/forge-context';
import styles from './adoption.module.css';
import { cellWords } from './cell-words';
import { countOf, type MapProject } from './map-rows';

type Rules = Adoption['rules'];

type MapTableProps = {
  readonly label: string;
  readonly rules: Rules;
  readonly projects: readonly MapProject[];
};

/** Its head and its first column stay in sight while the rest scrolls beneath them. */
export function MapTable({ label, rules, projects }: MapTableProps) {
  return (
    <div
      className={styles['scroller']}
      tabIndex={0}
      role="region"
      aria-label={`${label}, scrollable`}
    >
      <table className={styles['map']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={styles['corner']}>
              Project
            </th>
            {rules.map(({ id, title, clause }) => (
              <th
                key={id}
                scope="col"
                className={styles['rule']}
                title={`${id}: ${title}\n${clause}`}
              >
                <span className={styles['ruleId']} aria-hidden="true">
                  {id}
                </span>
                <span className="visually-hidden">{`${id}: ${title} (${clause})`}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <MapRow key={project.id} rules={rules} project={project} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MapRow({ rules, project }: { readonly rules: Rules; readonly project: MapProject }) {
  const { number } = useFormats();
  const { key, name, verdicts } = project;
  const failed = countOf('f', project);

  return (
    <tr>
      <th scope="row" className={styles['project']}>
        <span className={styles['projectLine']}>
          <span className={styles['name']} title={`${key} ${name}`}>
            <strong>{key}</strong> {name}
          </span>
          <span className={styles['failed']}>{number(failed)} failed</span>
        </span>
      </th>
      {rules.map(({ id, title }, at) => {
        const { name: cell, word, sign } = cellWords(verdicts.charAt(at));
        return (
          <td
            key={id}
            className={styles['cell']}
            data-cell={cell}
            aria-label={`${key}, ${id}: ${word}`}
            title={`${key}, ${id}: ${word}\n${title}`}
          >
            <span aria-hidden="true">{sign}</span>
          </td>
        );
      })}
    </tr>
  );
}

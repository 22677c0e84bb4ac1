import type { ProjectEntry } from '@contract/project';
import type { GovernedId } from '@domain/foundation/ids';

import styles from './scope-picker.module.css';

type ScopePickerProps = {
  readonly governed: ProjectEntry['governed'];
  readonly selected: GovernedId;
  readonly onSelect: (id: GovernedId) => void;
};

/** The Jira project as a whole and the work items inside it that are governed on their own. */
export function ScopePicker({ governed, selected, onSelect }: ScopePickerProps) {
  return (
    <nav aria-label="Governed in this project" className={styles['scopes']}>
      {governed.map(({ id, key, name }) => (
        <button
          key={id}
          type="button"
          className={styles['scope']}
          aria-current={id === selected}
          onClick={() => onSelect(id)}
        >
          <span className={styles['key']}>{key}</span> {name}
        </button>
      ))}
    </nav>
  );
}

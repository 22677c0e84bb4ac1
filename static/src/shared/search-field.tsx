import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';

import styles from './search-field.module.css';

type SearchFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Narrows down what stands below it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div className={styles['search']}>
      <Textfield
        type="search"
        isCompact
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        elemBeforeInput={
          <span className={styles['icon']}>
            <SearchIcon label="" />
          </span>
        }
      />
    </div>
  );
}

import type { PortfolioRow } from '@contract/rollup';

import { useFormats } from '../../shared/forge-context';
import { HealthShape } from '../../shared/health-pill';
import { HEALTH_COLORS, healthWord } from '../../shared/health-words';
import { SearchField } from '../../shared/search-field';
import styles from './filter-bar.module.css';
import { isFiltered, NO_FILTER, type PortfolioFilter, withColorToggled } from './portfolio-filter';
import { bandLabel } from './score-bands';

type FilterBarProps = {
  readonly rows: readonly PortfolioRow[];
  readonly shown: number;
  readonly filter: PortfolioFilter;
  readonly onChange: (filter: PortfolioFilter) => void;
};

export function FilterBar({ rows, shown, filter, onChange }: FilterBarProps) {
  const formats = useFormats();

  return (
    <div className={`${styles['bar'] ?? ''} no-print`}>
      <SearchField
        label="Search projects"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <div role="group" aria-label="Health" className={styles['chips']}>
        {HEALTH_COLORS.map((color) => (
          <button
            key={color}
            type="button"
            className={styles['chip']}
            aria-pressed={filter.colors.has(color)}
            onClick={() => onChange(withColorToggled(filter, color))}
          >
            <HealthShape color={color} />
            {healthWord(color)}
            <span className={styles['count']}>
              {formats.number(rows.filter((row) => row.health.color === color).length)}
            </span>
          </button>
        ))}
      </div>
      {filter.band !== null && (
        <button
          type="button"
          className={styles['chip']}
          aria-pressed="true"
          onClick={() => onChange({ ...filter, band: null })}
        >
          Compliance {bandLabel(filter.band).toLowerCase()}
          <span aria-hidden="true">✕</span>
        </button>
      )}
      {isFiltered(filter) && (
        <button type="button" className={styles['clear']} onClick={() => onChange(NO_FILTER)}>
          Clear filters
        </button>
      )}
      <span role="status" className={styles['result']}>
        {shown === rows.length
          ? formats.count(shown, 'project')
          : `${formats.number(shown)} of ${formats.count(rows.length, 'project')}`}
      </span>
    </div>
  );
}

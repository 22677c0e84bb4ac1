import type { RegisterPage } from '@contract/registers';
import { LEVELS } from '@domain/foundation/rating';
import { NATURES, type RegisterFilter, STANDINGS } from '@domain/registers/filter-register';
import { REGISTER_KINDS } from '@domain/registers/register-entry';
import { artifactName } from '@domain/foundation/artifact-names';

import { capitalised } from '../../shared/artifact-words';
import { Choices } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { levelWord, natureWord } from '../../shared/register-words';
import { Chip, Chips } from './chips';
import { FIRST_LOOK, isNarrowed, toggled } from './register-asked';
import styles from './registers.module.css';

const STANDING_WORDS = { open: 'Open', closed: 'Closed', all: 'Open and closed' } as const;

type RegisterFiltersProps = {
  readonly page: RegisterPage;
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
};

/** What is looked at. Nothing chosen of a kind means all of it. */
export function RegisterFilters({ page, filter, onChange }: RegisterFiltersProps) {
  const formats = useFormats();
  const { kinds, levels, nature, standing, cell, view } = filter;
  const change = (some: Partial<RegisterFilter>) => onChange({ ...filter, ...some });

  return (
    <div className={`${styles['filters'] ?? ''} no-print`}>
      <Chips label="Kind">
        {REGISTER_KINDS.map((kind) => (
          <Chip
            key={kind}
            isChosen={kinds.includes(kind)}
            onClick={() => change({ kinds: toggled(kinds, kind) })}
          >
            {capitalised(artifactName(kind).many)}
          </Chip>
        ))}
      </Chips>
      <Chips label="Open or closed">
        {STANDINGS.map((each) => (
          <Chip key={each} isChosen={standing === each} onClick={() => change({ standing: each })}>
            {STANDING_WORDS[each]}
          </Chip>
        ))}
      </Chips>
      <Chips label="Level">
        {LEVELS.map((level) => (
          <Chip
            key={level}
            isChosen={levels.includes(level)}
            onClick={() => change({ levels: toggled(levels, level) })}
          >
            {levelWord(level)}
          </Chip>
        ))}
      </Chips>
      <Chips label="Threats and opportunities">
        {NATURES.map((each) => (
          <Chip
            key={each}
            isChosen={nature === each}
            onClick={() => change({ nature: nature === each ? null : each })}
          >
            {natureWord(each)}
          </Chip>
        ))}
      </Chips>
      <ProjectChoices page={page} filter={filter} onChange={onChange} />
      {cell !== null && (
        <Chip isChosen onClick={() => change({ cell: null })}>
          Probability {cell.probability}, impact {cell.impact} <span aria-hidden="true">✕</span>
        </Chip>
      )}
      {isNarrowed(filter) && (
        <button
          type="button"
          className={styles['clear']}
          onClick={() => onChange({ ...FIRST_LOOK.filter, view })}
        >
          Clear filters
        </button>
      )}
      <span role="status" className={styles['result']}>
        {formats.number(page.found)} of {formats.number(page.kept)}
      </span>
    </div>
  );
}

function ProjectChoices({ page, filter, onChange }: RegisterFiltersProps) {
  return (
    <div className={styles['projects']}>
      <Choices
        label="Projects"
        placeholder="All projects"
        isCompact
        options={page.projects.map(({ id, name }) => ({ value: String(id), label: name }))}
        values={filter.projects.map(String)}
        onChange={(ids) =>
          onChange({
            ...filter,
            projects: page.projects.map(({ id }) => id).filter((id) => ids.includes(id)),
          })
        }
      />
    </div>
  );
}

import type { RegisterPage } from '@contract/registers';
import { LEVELS } from '@domain/foundation/rating';
import { type RegisterFilter, STANDINGS } from '@domain/registers/filter-register';
import { REGISTER_KINDS } from '@domain/registers/register-entry';
import { artifactName } from '@domain/foundation/artifact-names';

import { capitalised } from '../../shared/artifact-words';
import { Choices } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { levelWord } from '../../shared/register-words';
import { Chip, Chips } from './chips';
import { areJudged, FIRST_LOOK, isNarrowed, oneKind, toggled } from './register-asked';
import styles from './registers.module.css';
import { TraitChips } from './trait-chips';

const STANDING_WORDS = { open: 'Open', closed: 'Closed', all: 'Open and closed' } as const;

type RegisterFiltersProps = {
  readonly page: RegisterPage;
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
  readonly onKinds: (kinds: RegisterFilter['kinds']) => void;
};

/** What is looked at. Nothing chosen of a kind means all of it. */
export function RegisterFilters({ page, filter, onChange, onKinds }: RegisterFiltersProps) {
  const formats = useFormats();
  const { kinds, levels, standing } = filter;
  const kind = oneKind(filter);
  const change = (some: Partial<RegisterFilter>) => onChange({ ...filter, ...some });

  return (
    <div className={`${styles['filters'] ?? ''} no-print`}>
      <Chips
        label="Kind"
        options={REGISTER_KINDS}
        chosen={kinds}
        wordOf={(each) => capitalised(artifactName(each).many)}
        onToggle={(each) => onKinds(toggled(kinds, each))}
      />
      <Chips
        label="Open or closed"
        options={STANDINGS}
        chosen={[standing]}
        wordOf={(each) => STANDING_WORDS[each]}
        onToggle={(each) => change({ standing: each })}
      />
      {areJudged(kinds) && (
        <Chips
          label="Level"
          options={LEVELS}
          chosen={levels}
          wordOf={levelWord}
          onToggle={(level) => change({ levels: toggled(levels, level) })}
        />
      )}
      {kind !== null && <TraitChips kind={kind} filter={filter} onChange={onChange} />}
      <ProjectChoices page={page} filter={filter} onChange={onChange} />
      <Narrowing filter={filter} onChange={onChange} />
      <span role="status" className={styles['result']}>
        {formats.number(page.found)} of {formats.number(page.kept)}
      </span>
    </div>
  );
}

/** What else narrows it down, and the way back. */
function Narrowing({ filter, onChange }: Omit<RegisterFiltersProps, 'page' | 'onKinds'>) {
  const { cell, view } = filter;
  return (
    <>
      {cell !== null && (
        <Chip isChosen onClick={() => onChange({ ...filter, cell: null })}>
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
    </>
  );
}

function ProjectChoices({ page, filter, onChange }: Omit<RegisterFiltersProps, 'onKinds'>) {
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

import { useMemo, useState } from 'react';

import type { Adoption } from '@contract/adoption';

import { useFormats } from '../../shared/forge-context';
import { SearchField } from '../../shared/search-field';
import { Section } from '../../shared/section';
import styles from './adoption.module.css';
import { CELLS, cellWords } from './cell-words';
import { MapPages } from './map-pages';
import { mostBrokenFirst, named, pageOf } from './map-rows';
import { MapTable } from './map-table';

/** Projects by rules: where a standard is kept and where it breaks. */
export function AdoptionMap({ adoption }: { readonly adoption: Adoption }) {
  const formats = useFormats();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(0);
  const { rules, projects, standard } = adoption;
  const ordered = useMemo(() => mostBrokenFirst(projects), [projects]);
  const found = named(ordered, text);
  const shown = pageOf(found, asked);

  return (
    <Section
      title={`${standard.name} by project and rule`}
      lead="The projects that break most rules come first. The tooltip of a rule says what it asks."
    >
      <div className={`${styles['bar'] ?? ''} no-print`}>
        <SearchField
          label="Search projects"
          value={text}
          onChange={(typed) => {
            setText(typed);
            setAsked(0);
          }}
        />
        <span role="status" className={styles['result']}>
          {found.length === projects.length
            ? formats.count(found.length, 'project')
            : `${formats.number(found.length)} of ${formats.count(projects.length, 'project')}`}
        </span>
        <Legend />
      </div>
      {found.length === 0 ? (
        <p className={styles['none']}>No project has this name.</p>
      ) : (
        <MapTable
          label={`${standard.name} by project and rule`}
          rules={rules}
          projects={shown.projects}
        />
      )}
      {shown.last > 0 && <MapPages {...shown} total={found.length} onPage={setAsked} />}
    </Section>
  );
}

function Legend() {
  return (
    <ul className={styles['legend']} aria-label="Legend">
      {CELLS.map((letter) => {
        const { name, word, sign } = cellWords(letter);
        return (
          <li key={letter}>
            <span className={styles['swatch']} data-cell={name} aria-hidden="true">
              {sign}
            </span>
            {word}
          </li>
        );
      })}
    </ul>
  );
}

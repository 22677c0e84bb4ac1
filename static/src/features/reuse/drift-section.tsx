import type { DriftOfProject } from '@contract/reuse';
import type { GovernedId } from '@domain/foundation/ids';
import type { DriftState } from '@domain/reuse/drift';

import { capitalised, kindWord } from '../../shared/artifact-words';
import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { useAnswer } from '../../shared/questions';
import { Section } from '../../shared/section';
import { Loading, PartialNotice, Problem } from '../../shared/states';
import styles from './reuse.module.css';

const STATES: Readonly<Record<DriftState, string>> = {
  missing: 'Missing',
  deleted: 'Deleted',
  unseen: 'Hidden from you',
  untouched: 'Still the template’s text',
  'worked-on': 'Worked on',
};

/** What became of the starting set of a project that was provisioned. */
export function DriftSection({ id }: { readonly id: GovernedId }) {
  const drift = useAnswer('blueprint.drift', { id });

  if (drift.data === undefined) {
    return drift.isError ? (
      <Problem
        title="What became of the starting set could not be loaded"
        error={drift.error}
        onRetry={() => void drift.refetch()}
      />
    ) : (
      <Loading what="what became of the starting set" rows={6} />
    );
  }
  return drift.data === null ? null : <Drift drift={drift.data} />;
}

function Drift({ drift }: { readonly drift: DriftOfProject }) {
  const { day, count } = useFormats();
  const { blueprint, start, newer, lines, beyond, isAll } = drift;
  const workedOn = lines.filter(({ state }) => state === 'worked-on').length;
  const later = newer === null ? '' : ` There is a version ${newer} by now.`;

  return (
    <Section
      title="What became of it"
      lead={`Provisioned with “${blueprint.name}”, version ${blueprint.version}, on ${day(start)}: ${workedOn} of ${count(lines.length, 'artifact')} worked on.${later}`}
    >
      {!isAll && (
        <PartialNotice>
          This project has more artifacts than were looked through; the latest are left out.
        </PartialNotice>
      )}
      <DriftTable lines={lines} />
      {beyond.length > 0 && (
        <details>
          <summary>{count(beyond.length, 'artifact')} beyond the blueprint</summary>
          <ul className={styles['list']}>
            {beyond.map(({ key, kind, summary }) => (
              <li key={key}>
                <ItemLink itemKey={key} /> {summary}, {kindWord(kind)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function DriftTable({ lines }: Pick<DriftOfProject, 'lines'>) {
  return (
    <div className={styles['scroller']} tabIndex={0} role="region" aria-label="Drift">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Artifact</th>
            <th scope="col">Kind</th>
            <th scope="col">How it stands</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, summary, kind, state, key }) => (
            <tr key={id}>
              <th scope="row">
                {key === null ? summary : <ItemLink itemKey={key}>{summary}</ItemLink>}
              </th>
              <td>{capitalised(kindWord(kind))}</td>
              <td data-refused={state === 'missing' || state === 'deleted'}>{STATES[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

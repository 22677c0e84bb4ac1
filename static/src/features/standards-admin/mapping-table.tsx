import type { SiteSurvey } from '@contract/setup';
import type { ArtifactKind, ArtifactMapping } from '@domain/foundation/artifact';

import { aKind, capitalised, kindWord } from '../../shared/artifact-words';
import { Choice, Choices } from '../../shared/choice';
import { inGroups } from './kind-groups';
import { claimedByOthers, entryOf, withEntry } from './mapping-draft';
import styles from './standards.module.css';

type MappingTableProps = {
  readonly kinds: readonly ArtifactKind[];
  readonly issueTypes: SiteSurvey['issueTypes'];
  readonly mapping: readonly ArtifactMapping[];
  readonly onChange: (mapping: readonly ArtifactMapping[]) => void;
};

const NOTHING = 'none';

/** Which work item types keep which kind of artifact, one row each, under headings. */
export function MappingTable({ kinds, issueTypes, mapping, onChange }: MappingTableProps) {
  return (
    <table className={styles['mapping']}>
      <thead>
        <tr>
          <th scope="col">Artifact</th>
          <th scope="col">Every work item of these types is one</th>
          <th scope="col">New ones are created as</th>
        </tr>
      </thead>
      {inGroups(kinds).map(({ group, kinds: inGroup }) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {group}
            </th>
          </tr>
          {inGroup.map((kind) => (
            <MappingRow key={kind} {...{ kind, issueTypes, mapping, onChange }} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type MappingRowProps = Omit<MappingTableProps, 'kinds'> & { readonly kind: ArtifactKind };

function MappingRow({ kind, issueTypes, mapping, onChange }: MappingRowProps) {
  const entry = entryOf(mapping, kind);
  const claimed = claimedByOthers(mapping, kind);
  const types = issueTypes.map(({ id, name }) => ({ value: id, label: name }));
  const change = (some: Partial<ArtifactMapping>) =>
    onChange(withEntry(mapping, { ...entry, ...some }));

  return (
    <tr>
      <th scope="row">{capitalised(kindWord(kind))}</th>
      <td>
        <Choices
          isCompact
          label={`Types kept as ${aKind(kind)}`}
          placeholder={entry.adopts.length === 0 ? 'None' : 'Add a type'}
          options={types.filter((type) => !claimed.has(type.value))}
          values={entry.adopts}
          onChange={(adopts) => change({ adopts })}
        />
      </td>
      <td>
        <Choice
          isCompact
          label={`Type for a new ${kindWord(kind)}`}
          options={[
            {
              value: NOTHING,
              label: entry.adopts.length === 0 ? 'Not created' : 'The first type beside',
            },
            ...types,
          ]}
          value={entry.createsAs ?? NOTHING}
          onChange={(type) => change({ createsAs: type === NOTHING ? null : type })}
        />
      </td>
    </tr>
  );
}

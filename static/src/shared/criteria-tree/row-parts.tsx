import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';

import { Choice } from '../choice';
import { useFormats } from '../forge-context';
import styles from './criteria-tree.module.css';
import { shareText } from './share-text';
import type { GroupDraft, MemberDraft, Weighing } from './tree-draft';
import { WORDS } from './tree-draft';

/** Which columns a tree's table has beside those of its criteria. */
export type Layout = {
  readonly heads: readonly { readonly label: string; readonly hint?: string }[];
  readonly hasGroups: boolean;
  readonly hasSwings: boolean;
  readonly hasWeights: boolean;
};

/** What a row has, be it of a group or of a criterion. */
export type RowProps = {
  readonly layout: Layout;
  readonly level: number;
  /** How its siblings and itself are weighed. */
  readonly kind: Weighing;
  /** Its share among its siblings, then those of the groups around it. */
  readonly way: readonly number[] | null;
  /** The groups into which it may be moved. */
  readonly homes: readonly GroupDraft[];
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<MemberDraft>) => void;
  readonly onRemove: () => void;
};

type PartProps = RowProps & { readonly member: MemberDraft; readonly called: string };

const TOP = '';

export function NameCell(props: PartProps & { readonly label: string }) {
  const { member, level, label, problems, onChange } = props;
  return (
    <td className={styles['name']} data-level={level}>
      <TextCell
        label={label}
        value={member.name}
        problem={problems.get(`${member.id}.name`) ?? null}
        onChange={(name) => onChange({ name })}
      />
    </td>
  );
}

/** Where it stands, what it weighs there, and what that comes to. */
export function PlaceCells(props: PartProps & { readonly swing: string }) {
  const { layout, member, called, kind, way, homes, problems, swing, onChange } = props;
  const formats = useFormats();

  return (
    <>
      {layout.hasGroups && (
        <td className={styles['home']}>
          <Choice
            isCompact
            label={`Group of ${called}`}
            options={[
              { value: TOP, label: 'None' },
              ...homes.map(({ id, name }) => ({ value: id, label: name || 'The new group' })),
            ]}
            value={member.group ?? TOP}
            onChange={(id) => onChange({ group: id === TOP ? null : id })}
          />
        </td>
      )}
      {layout.hasSwings && <td>{kind === 'swing' ? swing : ''}</td>}
      {layout.hasWeights && (
        <td className={styles['weight']}>
          {kind !== 'pairwise' && (
            <TextCell
              label={`${WORDS[kind]} of ${called}`}
              value={member.weight}
              problem={problems.get(`${member.id}.weight`) ?? null}
              isNumber
              onChange={(weight) => onChange({ weight })}
            />
          )}
        </td>
      )}
      <td className={styles['share']}>{shareText(way, formats)}</td>
    </>
  );
}

export function RemoveCell({ called, onRemove }: Pick<PartProps, 'called' | 'onRemove'>) {
  return (
    <td className={styles['last']}>
      <IconButton
        icon={CrossIcon}
        label={`Remove ${called}`}
        appearance="subtle"
        spacing="compact"
        onClick={onRemove}
      />
    </td>
  );
}

type TextCellProps = {
  readonly label: string;
  readonly value: string;
  readonly problem: string | null;
  readonly isNumber?: boolean;
  readonly onChange: (value: string) => void;
};

function TextCell({ label, value, problem, isNumber = false, onChange }: TextCellProps) {
  const id = useId();

  return (
    <>
      <Textfield
        isCompact
        aria-label={label}
        aria-describedby={problem === null ? undefined : id}
        isInvalid={problem !== null}
        inputMode={isNumber ? 'decimal' : 'text'}
        maxLength={120}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem !== null && (
        <p className={styles['error']} id={id}>
          {problem}
        </p>
      )}
    </>
  );
}

import { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';

import { Choice } from '../choice';
import styles from './criteria-tree.module.css';
import { NameCell, PlaceCells, RemoveCell, type RowProps } from './row-parts';
import { calledOf, type GroupDraft, type Weighing } from './tree-draft';
import { WEIGHINGS_INSIDE } from './weighing-words';

type GroupRowProps = RowProps & {
  readonly group: GroupDraft;
  readonly onWeighing: (kind: Weighing) => void;
  readonly onAddCriterion: () => void;
};

/** A group: how what is in it is weighed, and what all of it weighs. */
export function GroupRow(props: GroupRowProps) {
  const { group, layout, onWeighing, onAddCriterion } = props;
  const called = calledOf(group, 'group');
  const parts = { ...props, member: group, called };

  return (
    <tr data-kind="group">
      <NameCell {...parts} label="Name of the group" />
      <td colSpan={layout.heads.length}>
        <div className={styles['inGroup']}>
          <Choice
            isCompact
            label={`Weights in ${called}`}
            options={WEIGHINGS_INSIDE}
            value={group.weighing}
            onChange={onWeighing}
          />
          <IconButton
            icon={AddIcon}
            label={`Add a criterion to ${called}`}
            appearance="subtle"
            spacing="compact"
            onClick={onAddCriterion}
          />
        </div>
      </td>
      <PlaceCells {...parts} swing="all in it, from worst to best" />
      <RemoveCell {...parts} />
    </tr>
  );
}

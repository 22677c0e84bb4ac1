import type { ReactNode } from 'react';

import { NameCell, PlaceCells, RemoveCell, type RowProps } from './row-parts';
import { calledOf, type MemberDraft } from './tree-draft';

type CriterionRowProps = RowProps & {
  readonly criterion: MemberDraft;
  readonly cells: ReactNode;
  /** From the worst to the best that there is. */
  readonly swing: string;
};

export function CriterionRow(props: CriterionRowProps) {
  const { criterion, cells, swing } = props;
  const parts = { ...props, member: criterion, called: calledOf(criterion, 'criterion') };

  return (
    <tr>
      <NameCell {...parts} label="Name of the criterion" />
      {cells}
      <PlaceCells {...parts} swing={swing} />
      <RemoveCell {...parts} />
    </tr>
  );
}

import type { ApprovedScenario, ShownScenario } from '@contract/scenarios';
import type { NodeId } from '@domain/foundation/ids';
import { sumsOf } from '@domain/selection/scenario';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useFormats } from '../../shared/forge-context';
import { useApproveScenario } from './scenarios-data';

type ApproveDialogProps = {
  readonly nodeId: NodeId;
  readonly scenario: ShownScenario;
  readonly onDone: (outcome: ApprovedScenario) => void;
  readonly onClose: () => void;
};

/** Asks before a scenario becomes the plan, or before its budgets are written again. */
export function ApproveDialog({ nodeId, scenario, onDone, onClose }: ApproveDialogProps) {
  const { count, wholeMoney } = useFormats();
  const approve = useApproveScenario(nodeId);
  const isApproved = scenario.approved !== null;
  const { count: selected, cost } = sumsOf(scenario.lines);

  return (
    <ConfirmDialog
      title={isApproved ? `Write the budgets of ${scenario.name} again?` : `Approve ${scenario.name}?`} // prettier-ignore
      confirmLabel={isApproved ? 'Write budgets' : 'Approve scenario'}
      isDangerous={false}
      isPending={approve.isPending}
      error={approve.error}
      onClose={onClose}
      onConfirm={() =>
        approve.mutate(scenario, {
          onSuccess: (outcome) => {
            onDone(outcome);
            onClose();
          },
        })
      }
    >
      <p>
        {count(selected, 'proposal')} for {wholeMoney(cost, scenario.currency)}: each gets its
        budget written into its work item, in your name.
        {isApproved
          ? ' Those that have it already stay as they are.'
          : ' This cannot be taken back.'}
      </p>
    </ConfirmDialog>
  );
}

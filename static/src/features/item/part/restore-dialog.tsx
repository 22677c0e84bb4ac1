import type { VersionPlace } from '@contract/part-history';
import type { ShownPart } from '@contract/registers';
import type { PartReading } from '@domain/artifacts/register-part';
import type { WorkItemKey } from '@domain/foundation/ids';

import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { useFormats } from '../../../shared/forge-context';
import { differencesIn, PartDifferences } from '../../../shared/part/part-differences';
import { useRestorePart } from '../item-data';

type RestoreDialogProps = {
  readonly itemKey: WorkItemKey;
  /** As it stands now: after a conflict it is what somebody else wrote meanwhile. */
  readonly present: ShownPart;
  readonly stood: PartReading;
  readonly place: VersionPlace;
  readonly onClose: () => void;
};

/** Says what restoring would change, and does it. */
export function RestoreDialog({ itemKey, present, stood, place, onClose }: RestoreDialogProps) {
  const formats = useFormats();
  const restore = useRestorePart();
  const { value, seen } = present;
  const differences = differencesIn(value, stood.part, formats);

  return (
    <ConfirmDialog
      title={`Restore an earlier version of ${itemKey}?`}
      confirmLabel="Restore"
      isDangerous={false}
      isPending={restore.isPending}
      error={restore.error}
      onConfirm={() => restore.mutate({ key: itemKey, seen, place }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>This changes what stands there now:</p>
      <div>
        <PartDifferences differences={differences} />
      </div>
      <p>
        It is written in your name. What stands there now stays in the history, so it can be
        restored, too.
      </p>
    </ConfirmDialog>
  );
}

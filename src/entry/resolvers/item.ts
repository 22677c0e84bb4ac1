import { itemContract } from '../../contract/contract';
import { approveArtifact } from '../../usecases/approvals/approve-artifact';
import { withdrawApproval } from '../../usecases/approvals/withdraw-approval';
import { createArtifact } from '../../usecases/artifacts';
import { listMergeTargets } from '../../usecases/item/list-merge-targets';
import { mergeChange } from '../../usecases/item/merge-change';
import { raiseIssue } from '../../usecases/item/raise-issue';
import { restorePart } from '../../usecases/item/restore-part';
import { writePart } from '../../usecases/item/write-part';
import { showItem } from '../../usecases/item/show-item';
import { showPartHistory } from '../../usecases/item/show-part-history';
import { depsForUser } from '../deps';
import { serve, type DepsFor } from '../serve';

/** Every question the panel of a work item may ask, and the use case that answers it. */
export const answerItem = (depsFor: DepsFor) =>
  serve(
    itemContract,
    {
      'item.governance': showItem,
      'artifact.create': createArtifact,
      'artifact.approve': approveArtifact,
      'artifact.withdraw-approval': withdrawApproval,
      'artifact.write': writePart,
      'artifact.raise-issue': raiseIssue,
      'artifact.merge-targets': listMergeTargets,
      'artifact.merge': mergeChange,
      'artifact.history': showPartHistory,
      'artifact.restore': restorePart,
    },
    depsFor,
  );

export const item = answerItem(depsForUser);

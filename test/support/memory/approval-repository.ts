import type { ApprovalRepository, KeptApproval } from '../../../src/usecases/ports';

export function approvalsInMemory(seed: readonly KeptApproval[] = []): ApprovalRepository {
  let kept = [...seed];
  return {
    of: async (ids) =>
      kept
        .filter(({ workItemId }) => ids.includes(workItemId))
        .sort(
          (one, other) =>
            Number(one.workItemId) - Number(other.workItemId) || (one.role < other.role ? -1 : 1),
        ),
    save: async (approval) => {
      const { workItemId, role } = approval;
      kept = [
        ...kept.filter((one) => one.workItemId !== workItemId || one.role !== role),
        approval,
      ];
    },
    see: async (seen) => {
      kept = kept.map((one) => ({ ...one, seen: seen.get(one.workItemId) ?? one.seen }));
    },
    withdraw: async (id, role) => {
      kept = kept.filter((one) => one.workItemId !== id || one.role !== role);
    },
    drop: async (ids) => {
      kept = kept.filter(({ workItemId }) => !ids.includes(workItemId));
    },
  };
}

import { useMutation } from '@tanstack/react-query';

import type { Holder, PmoRole } from '@domain/foundation/rights';

import { useAnswer, useChange } from '../../shared/questions';

export const useRoles = () => useAnswer('roles.list', {});

type Grant = { readonly holder: Holder; readonly role: PmoRole };

export function useGrantRole() {
  const options = { answers: 'roles.list', done: 'Role granted' } as const;
  const person = useChange('roles.grant', options);
  const group = useChange('roles.grant-group', options);

  return useMutation({
    mutationFn: ({ holder, role }: Grant) =>
      holder.kind === 'person'
        ? person.mutateAsync({ accountId: holder.accountId, role })
        : group.mutateAsync({ groupId: holder.groupId, role }),
  });
}

export function useRevokeRole() {
  const options = { answers: 'roles.list', done: 'Role taken back' } as const;
  const person = useChange('roles.revoke', options);
  const group = useChange('roles.revoke-group', options);

  return useMutation({
    mutationFn: ({ holder, role }: Grant) =>
      holder.kind === 'person'
        ? person.mutateAsync({ accountId: holder.accountId, role })
        : group.mutateAsync({ groupId: holder.groupId, role }),
  });
}

export const useGrantTotals = () =>
  useChange('roles.grant-totals', { answers: 'roles.list', done: 'Hidden totals granted' });

export const useWithdrawTotals = () =>
  useChange('roles.withdraw-totals', { answers: 'roles.list', done: 'Hidden totals withdrawn' });

export const useFinishSetup = () => useChange('setup.finish', { answers: 'setup.status' });

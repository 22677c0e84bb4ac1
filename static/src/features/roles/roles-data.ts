import { useAnswer, useChange } from '../../shared/questions';

export const useRoles = () => useAnswer('roles.list', {});

export const useGrantRole = () =>
  useChange('roles.grant', { answers: 'roles.list', done: 'Role granted' });

export const useRevokeRole = () =>
  useChange('roles.revoke', { answers: 'roles.list', done: 'Role taken back' });

export const useFinishSetup = () => useChange('setup.finish', { answers: 'setup.status' });

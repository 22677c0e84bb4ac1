import { AppError } from '../app-error';
import type { RecordDeps } from '../recorded';
import { STEPS } from './progress';
import { saveSetting } from './save-setting';
import { showSetup, type SetupDeps } from './show-setup';

/**
 * Ends the setup: steps that were looked at and left as they are count as done from now on.
 *
 * @throws AppError `conflict` before the site is connected and projects are chosen, for nothing works without them.
 */
export async function finishSetup(_input: object, deps: SetupDeps & RecordDeps) {
  const { done } = await showSetup({}, deps);
  if (!done.includes('connect') || !done.includes('projects')) {
    throw new AppError('conflict', 'Connect to Jira and choose projects first.');
  }

  await saveSetting('setup', { finishedSteps: STEPS }, deps);
  return showSetup({}, deps);
}

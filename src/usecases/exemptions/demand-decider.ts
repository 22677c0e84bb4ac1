import { AppError } from '../app-error';
import { holds, type StandingDeps } from '../standing';

/** @throws AppError `not-allowed` for anyone who does not decide on exemptions: see ADR 21. */
export async function demandDecider(deps: StandingDeps): Promise<void> {
  if (await holds('manage-portfolios', deps)) return;
  throw new AppError(
    'not-allowed',
    'Only portfolio managers, PMO administrators and Jira administrators may decide on this.',
  );
}

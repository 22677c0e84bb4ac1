import type { AccountId } from '../foundation/ids';
import type { Refusal } from '../gates/voting';
import { canBeDone, isAuthor, type ReportStanding, type ReportState } from './report-standing';
import type { ReportMove } from './status-report';

/** Who somebody is to a project's reports. */
export type Reporter = {
  readonly account: AccountId;
  readonly mayWrite: boolean;
  readonly mayApprove: boolean;
};

const WRITERS =
  'Only administrators of this project, project managers and PMO administrators write its status reports.';
const APPROVERS =
  'Only portfolio managers, PMO administrators, Jira administrators and the project owner in this Jira project approve its status reports.';
const ISSUERS = 'Only who may write or approve the status reports of this project may issue one.';
const OWN_WORK = 'You wrote or sent this report: somebody else has to approve it.';

const STANDS: Readonly<Record<ReportState, string>> = {
  draft: 'This report is a draft.',
  sent: 'This report waits for approval.',
  approved: 'This report is approved.',
  issued: 'This report is issued, and never changes.',
};

/**
 * Why somebody may not do something to a report, in words for them; `null` when they may.
 *
 * @example
 * refusalOfReport('approve', sentByAnn, { account: ann, mayWrite: true, mayApprove: true })
 * // { kind: 'not-allowed', message: 'You wrote or sent this report: somebody else has to approve it.' }
 */
export function refusalOfReport(
  what: ReportMove | 'write',
  standing: ReportStanding,
  reporter: Reporter,
): Refusal | null {
  const denial = denialOf(what, standing, reporter);
  if (denial !== null) return { kind: 'not-allowed', message: denial };
  if (canBeDone(what, standing)) return null;

  const message =
    what === 'send' && standing.state === 'draft'
      ? 'Save the report before you send it for approval.'
      : STANDS[standing.state];
  return { kind: 'conflict', message };
}

/** As whom each thing is done. */
const DONE_AS: Readonly<Record<ReportMove | 'write', 'writer' | 'approver' | 'either'>> = {
  write: 'writer',
  send: 'writer',
  'take-back': 'writer',
  return: 'approver',
  approve: 'approver',
  issue: 'either',
};

function denialOf(
  what: ReportMove | 'write',
  standing: ReportStanding,
  { account, mayWrite, mayApprove }: Reporter,
): string | null {
  switch (DONE_AS[what]) {
    case 'writer':
      return mayWrite ? null : WRITERS;
    case 'either':
      return mayWrite || mayApprove ? null : ISSUERS;
    case 'approver':
      if (!mayApprove) return APPROVERS;
      return isAuthor(account, standing) ? OWN_WORK : null;
  }
}

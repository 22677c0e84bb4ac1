import type { AccountId } from '../foundation/ids';
import type { Narrative, ReportAct, ReportMove, Sealed } from './status-report';

export type ReportState = 'draft' | 'sent' | 'approved' | 'issued';

type ActOf<Kind extends ReportAct['kind']> = Extract<ReportAct, { readonly kind: Kind }>;

/** How a report stands. */
export type ReportStanding = {
  readonly state: ReportState;
  /** `null` where nobody saved anything yet. */
  readonly narrative: Narrative | null;
  /** Everybody who wrote or sent it. */
  readonly authors: readonly AccountId[];
  /** What was frozen for approval; `null` in a draft. */
  readonly body: Sealed | null;
  readonly sent: ActOf<'send'> | null;
  readonly approved: ActOf<'approve'> | null;
  /** Why it came back, in a draft that did. */
  readonly returned: ActOf<'return'> | null;
  readonly issued: ActOf<'issue'> | null;
};

const NOTHING_WRITTEN: ReportStanding = {
  state: 'draft',
  narrative: null,
  authors: [],
  body: null,
  sent: null,
  approved: null,
  returned: null,
  issued: null,
};

/** In which states each thing can be done. */
const DONE_IN: Readonly<Record<ReportMove | 'write', readonly ReportState[]>> = {
  write: ['draft'],
  send: ['draft'],
  'take-back': ['sent', 'approved'],
  return: ['sent'],
  approve: ['sent'],
  issue: ['approved'],
};

/**
 * How a report stands by its acts in their order. An act that could not be taken when it came counts for nothing.
 *
 * @example
 * standingOfReport([writtenByAnn, sentByAnn]).state                // 'sent'
 * standingOfReport([writtenByAnn, sentByAnn, approvedByAnn]).state // 'sent'
 */
export function standingOfReport(acts: readonly ReportAct[]): ReportStanding {
  return acts.reduce<ReportStanding>(
    (standing, act) => (counts(act, standing) ? after(standing, act) : standing),
    NOTHING_WRITTEN,
  );
}

/** Whether something can be done in the state of a report, whoever does it. */
export function canBeDone(what: ReportMove | 'write', { state, narrative }: ReportStanding) {
  return DONE_IN[what].includes(state) && (what !== 'send' || narrative !== null);
}

/** Whether somebody wrote or sent it, and so cannot be who approves it. */
export function isAuthor(account: AccountId, { authors }: ReportStanding): boolean {
  return authors.includes(account);
}

function counts(act: ReportAct, standing: ReportStanding): boolean {
  const isOwnWork = act.kind === 'approve' && isAuthor(act.by, standing);
  return canBeDone(act.kind, standing) && !isOwnWork;
}

function after(standing: ReportStanding, act: ReportAct): ReportStanding {
  const reopened = { ...standing, state: 'draft', body: null, sent: null, approved: null } as const;
  switch (act.kind) {
    case 'write':
      return { ...standing, narrative: act.narrative, authors: withAuthor(standing, act.by) };
    case 'send':
      return {
        ...standing,
        state: 'sent',
        body: act.body,
        sent: act,
        returned: null,
        authors: withAuthor(standing, act.by),
      };
    case 'take-back':
      return reopened;
    case 'return':
      return { ...reopened, returned: act };
    case 'approve':
      return { ...standing, state: 'approved', approved: act };
    case 'issue':
      return { ...standing, state: 'issued', issued: act };
  }
}

function withAuthor({ authors }: ReportStanding, by: AccountId): readonly AccountId[] {
  return authors.includes(by) ? authors : [...authors, by];
}

import type { AuditAction } from '../../domain/audit/audit-action';
import type { GovernedId } from '../../domain/foundation/ids';
import { needsReason } from '../../domain/reporting/bad-news';
import { freezeBody, openFrozen, sealReport } from '../../domain/reporting/issued-report';
import type { ReportState } from '../../domain/reporting/report-standing';
import { standingOfReport } from '../../domain/reporting/report-standing';
import type {
  Narrative,
  ReportAct,
  ReportFacts,
  ReportMove,
  ReportName,
  Sealed,
} from '../../domain/reporting/status-report';
import { AppError } from '../app-error';
import { type ActDeps, demandAct, keepAct, type Looked } from './act-on-report';
import { type FactsDeps, factsNow } from './report-facts';
import { readGround, type ReportGround } from './report-ground';

type Move = Looked & {
  readonly id: GovernedId;
  readonly move: ReportMove;
  readonly note: string;
};

export type MoveDeps = ActDeps & FactsDeps;

const ACTIONS: Readonly<Record<ReportMove, AuditAction>> = {
  send: 'report.send',
  'take-back': 'report.take-back',
  return: 'report.return',
  approve: 'report.approve',
  issue: 'report.issue',
};

/**
 * Sends a report for approval, takes it back, returns it, approves it or issues it. The same a second time changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for who may not, and for who wrote it and would approve it; `invalid-input` for a
 *   report without a summary, or without a reason where the data say another colour; `conflict` when it does not fit how the report
 *   stands, and when somebody else did something meanwhile.
 */
export async function moveReport(
  { id, move, note, ...looked }: Move,
  deps: MoveDeps,
): Promise<ReportName & { readonly state: ReportState }> {
  const ground = await readGround(id, deps);
  const done = doneAlready({ ...looked, move, note }, ground, deps);
  if (done !== null) return done;

  await demandAct({ what: move, ...looked }, ground, deps);
  const { act, said } = await actFor({ move, note }, ground, deps);
  await keepAct(ground, { act, action: ACTIONS[move], said }, deps);
  const { state } = standingOfReport([...ground.open.acts, act]);
  return { ...ground.open.name, state };
}

/** How the report stands where the same person did the same to it already: a click that was answered too late. */
function doneAlready(
  asked: Omit<Move, 'id'>,
  ground: ReportGround,
  { actor }: Pick<ActDeps, 'actor'>,
): (ReportName & { readonly state: ReportState }) | null {
  const { number, move } = asked;
  const { open, standing, issued, project } = ground;
  const last = issued.at(-1);
  if (move === 'issue' && last?.number === number && last.by === actor) {
    return { governedId: project.id, number, state: 'issued' };
  }
  const act = open.acts.at(-1);
  const isLatest = open.name.number === number && open.acts.length === asked.seen + 1;
  return isLatest && act?.by === actor && isSame(act, asked)
    ? { ...open.name, state: standing.state }
    : null;
}

function isSame(act: ReportAct, { move, note }: Pick<Move, 'move' | 'note'>): boolean {
  return act.kind === move && (!('note' in act) || act.note === note);
}

type Made = {
  readonly act: ReportAct;
  readonly said: Readonly<Record<string, unknown>>;
};

async function actFor(
  { move, note }: Pick<Move, 'move' | 'note'>,
  ground: ReportGround,
  deps: MoveDeps,
): Promise<Made> {
  const signature = { by: deps.actor, at: deps.now() };
  switch (move) {
    case 'take-back':
      return { act: { ...signature, kind: 'take-back' }, said: {} };
    case 'return':
      if (note === '') throw invalid('note', 'Say what has to change before you return a report.');
      return { act: { ...signature, kind: 'return', note }, said: { note } };
    case 'send': {
      const body = await frozenBody(ground, deps);
      return { act: { ...signature, kind: 'send', body }, said: { body: body.hash } };
    }
    case 'approve': {
      const { hash } = approvable(ground, deps);
      return { act: { ...signature, kind: 'approve', note }, said: { note, body: hash } };
    }
    case 'issue': {
      const seal = await sealed(ground, signature.at, deps);
      return { act: { ...signature, kind: 'issue', seal }, said: { report: seal.hash } };
    }
  }
}

async function frozenBody(ground: ReportGround, deps: MoveDeps): Promise<Sealed> {
  const { narrative } = ground.standing;
  if (narrative === null) throw new Error('a report that may be sent is written');
  const facts = await factsFor(ground, deps);
  demandWhole(narrative, facts);
  return freezeBody({ narrative, facts }, deps.sha256);
}

function demandWhole(
  { summary, color, colorReason }: Narrative,
  { health }: Pick<ReportFacts, 'health'>,
): void {
  if (summary === '') throw invalid('summary', 'Say in a summary how the project stands.');
  if (colorReason === '' && needsReason(color, health.color)) {
    throw invalid(
      'colorReason',
      `Say why ${color} is reported: the data say ${health.color}. ${health.reasons.join(' ')}`,
    );
  }
}

/** What was frozen, where it still is what was frozen: nobody approves what they did not read. */
function approvable({ standing: { body } }: ReportGround, { sha256 }: MoveDeps): Sealed {
  if (body === null || openFrozen(body, sha256) === null) {
    throw new AppError(
      'conflict',
      'What stands here is not what was sent for approval. Take it back, and send it again.',
    );
  }
  return body;
}

async function sealed(ground: ReportGround, at: ReportAct['at'], deps: MoveDeps): Promise<Sealed> {
  const { project, open, schedule, issued } = ground;
  const body = approvable(ground, deps);
  const narrative = openFrozen(body, deps.sha256)?.narrative;
  if (narrative === undefined) throw new Error('what may be approved can be read');

  const { asOf, health } = await factsFor(ground, deps);
  return sealReport(
    {
      project: { id: project.id, key: project.key, name: project.name },
      number: open.name.number,
      due: schedule?.answers ?? null,
      issuedAt: at,
      reported: { color: narrative.color, reason: narrative.colorReason },
      computed: { asOf, color: health.color, reasons: health.reasons },
      body: body.hash,
      previous: issued.at(-1)?.seal.hash ?? null,
    },
    deps.sha256,
  );
}

/** What the data say now, with what was finished since the last report. */
export function factsFor(
  { project, sight, issued }: ReportGround,
  deps: FactsDeps,
): Promise<ReportFacts> {
  return factsNow({ project, sight, since: issued.at(-1)?.at ?? null }, deps);
}

function invalid(where: string, message: string): AppError {
  return new AppError('invalid-input', message, { where });
}

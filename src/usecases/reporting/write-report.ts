import type { GovernedId } from '../../domain/foundation/ids';
import type { Narrative, ReportName } from '../../domain/reporting/status-report';
import { type ActDeps, demandAct, keepAct, type Looked } from './act-on-report';
import { readGround } from './report-ground';

type Written = Looked & { readonly id: GovernedId; readonly narrative: Narrative };

/**
 * Saves what somebody wrote into a report, and with it begins one. The same text a second time changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone but who may edit the project's plan; `conflict` when the report is sent or
 *   issued, and when somebody else did something meanwhile.
 */
export async function writeReport(
  { id, narrative, ...looked }: Written,
  deps: ActDeps,
): Promise<ReportName> {
  const ground = await readGround(id, deps);
  const { name, acts } = ground.open;
  const last = acts.at(-1);
  const isSame =
    last?.kind === 'write' &&
    last.by === deps.actor &&
    textOf(last.narrative) === textOf(narrative);
  if (isSame && name.number === looked.number) return name;

  await demandAct({ what: 'write', ...looked }, ground, deps);
  const act = { kind: 'write', by: deps.actor, at: deps.now(), narrative } as const;
  const said = { color: narrative.color, text: deps.sha256(textOf(narrative)) };
  await keepAct(ground, { act, action: 'report.write', said }, deps);
  return name;
}

function textOf({ summary, highlights, nextSteps, color, colorReason }: Narrative): string {
  return JSON.stringify([summary, highlights, nextSteps, color, colorReason]);
}

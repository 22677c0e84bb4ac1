import type { MandateMode } from '../../foundation/mandate-mode';
import type { RuleId } from '../../foundation/ids';
import { type Level, levelOf } from '../certification/level';
import { weighedCompliance } from '../compliance';
import { holdingBack } from '../mandate/holding-back';
import type { Finding, Standard } from '../standard';

/** A project's findings under a standard. */
export type Judgement = { readonly standard: Standard; readonly findings: readonly Finding[] };

export type Standing = {
  readonly score: number | null;
  readonly level: Level;
  /** How many rules fail. */
  readonly failed: number;
  /** Whether directive rules hold its transitions back. */
  readonly holdsBack: boolean;
};

/** What another standard, or another version of it, would change for one project. */
export type Difference = {
  readonly before: Standing;
  readonly after: Standing;
  /** Rules that would fail, and do not fail now. */
  readonly appear: readonly RuleId[];
  /** Rules that fail now, and would not fail. */
  readonly vanish: readonly RuleId[];
};

/**
 * Compares how a project stands with how it would stand. Rules are the same when they have the same id.
 *
 * @example
 * // AGL-2 fails now; under the draft AGL-2 passes and the new AGL-6 fails
 * differenceBetween(now, draft, 'supportive') // { appear: ['AGL-6'], vanish: ['AGL-2'], … }
 */
export function differenceBetween(
  now: Judgement | null,
  then: Judgement,
  mode: MandateMode,
): Difference {
  const [failing, wouldFail] = [failingIn(now), failingIn(then)];
  return {
    before: standingOf(now, mode),
    after: standingOf(then, mode),
    appear: wouldFail.filter((id) => !failing.includes(id)),
    vanish: failing.filter((id) => !wouldFail.includes(id)),
  };
}

function failingIn(judgement: Judgement | null): readonly RuleId[] {
  if (judgement === null) return [];
  return judgement.findings
    .filter(({ verdict }) => verdict === 'failed')
    .map(({ ruleId }) => ruleId);
}

function standingOf(judgement: Judgement | null, mode: MandateMode): Standing {
  if (judgement === null) return { score: null, level: 'none', failed: 0, holdsBack: false };

  const { standard, findings } = judgement;
  const { compliance } = weighedCompliance(findings, standard);
  const severities = new Map(standard.rules.map(({ id, severity }) => [id, severity]));
  const results = findings.flatMap(({ ruleId, verdict }) => {
    const severity = severities.get(ruleId);
    return severity === undefined ? [] : { severity, verdict };
  });
  return {
    score: compliance.score,
    level: levelOf({ compliance, results }),
    failed: compliance.failed,
    holdsBack: holdingBack({ findings, standard, mode }, null).length > 0,
  };
}

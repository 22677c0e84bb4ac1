import type {
  Compliance,
  ComplianceWeights,
  Finding,
  Standard,
  Verdict,
  WeighedCompliance,
} from './standard';

export type WeighedVerdict = { readonly verdict: Verdict; readonly weight: number };

/** The compliance of a project that follows no standard. */
export const NO_COMPLIANCE: Compliance = {
  score: null,
  passed: 0,
  failed: 0,
  undecided: 0,
  waived: 0,
};

/**
 * How far a governed project keeps its standard: 100 × weight of passed and waived rules / weight of decided rules.
 *
 * Undefined: the score is `null` when nothing was decided. Findings about rules the standard does not have are left out.
 * Source:    docs/glossary.md, *compliance score*.
 *
 * @example
 * // of rules weighing 3, 2 and 1 the first passed, the second failed, the third is undecided
 * complianceOf(findings, standard) // { score: 60, passed: 1, failed: 1, undecided: 1, waived: 0 }
 */
export function complianceOf(findings: readonly Finding[], standard: Standard): Compliance {
  return weighedCompliance(findings, standard).compliance;
}

/**
 * The compliance of several governed projects together: each decided rule of each project counts with its weight.
 *
 * @example
 * combinedCompliance([]) // NO_COMPLIANCE
 */
export function combinedCompliance(
  projects: readonly { readonly findings: readonly Finding[]; readonly standard: Standard }[],
): Compliance {
  return sumOfCompliance(
    projects.map(({ findings, standard }) => weighedCompliance(findings, standard)),
  );
}

/**
 * {@link complianceOf} with the weights it rests on, so that it can be kept and added to others later.
 *
 * @example
 * // of rules weighing 3, 2 and 1 the first passed, the second failed, the third is undecided
 * weighedCompliance(findings, standard).weights // { kept: 3, decided: 5 }
 */
export function weighedCompliance(
  findings: readonly Finding[],
  standard: Standard,
): WeighedCompliance {
  const ruleWeights = new Map(standard.rules.map((rule) => [rule.id, rule.weight]));
  return weigh(
    findings.flatMap(({ ruleId, verdict }) => {
      const weight = ruleWeights.get(ruleId);
      return weight === undefined ? [] : { verdict, weight };
    }),
  );
}

/**
 * The compliance that verdicts come to, each with the weight of its rule.
 *
 * @example
 * weigh([{ verdict: 'passed', weight: 3 }, { verdict: 'failed', weight: 1 }]).compliance.score // 75
 */
export function weigh(verdicts: readonly WeighedVerdict[]): WeighedCompliance {
  const counts = { passed: 0, failed: 0, undecided: 0, waived: 0 };
  const weights = { kept: 0, decided: 0 };

  for (const { verdict, weight } of verdicts) {
    counts[verdict] += 1;
    if (verdict !== 'undecided') weights.decided += weight;
    if (verdict === 'passed' || verdict === 'waived') weights.kept += weight;
  }
  return { compliance: { score: scoreOf(weights), ...counts }, weights };
}

/**
 * Several compliances together, as {@link combinedCompliance} of their findings would be.
 *
 * Undefined: the score is `null` when nothing was decided, and when the weights of one that has a score are not known.
 *
 * @example
 * // 3 of 5 and 1 of 5 by weight: 4 of 10
 * sumOfCompliance([one, other]).score // 40
 */
export function sumOfCompliance(all: readonly WeighedCompliance[]): Compliance {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only.compliance;

  const sum = (read: (compliance: Compliance) => number) =>
    all.reduce((total, { compliance }) => total + read(compliance), 0);
  return {
    score: scoreOf(sumOfWeights(all)),
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    undecided: sum(({ undecided }) => undecided),
    waived: sum(({ waived }) => waived),
  };
}

/** `null` when those of one that counts are not known. */
function sumOfWeights(all: readonly WeighedCompliance[]): ComplianceWeights | null {
  let [kept, decided] = [0, 0];
  for (const { compliance, weights } of all) {
    if (compliance.score === null) continue;
    if (weights === null) return null;
    kept += weights.kept;
    decided += weights.decided;
  }
  return { kept, decided };
}

function scoreOf(weights: ComplianceWeights | null): number | null {
  return weights === null || weights.decided === 0 ? null : (100 * weights.kept) / weights.decided;
}

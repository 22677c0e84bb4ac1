import type { Compliance, Finding, Standard } from './standard';

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
  return combinedCompliance([{ findings, standard }]);
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
  let kept = 0;
  let decided = 0;
  const counts = { passed: 0, failed: 0, undecided: 0, waived: 0 };
  for (const { findings, standard } of projects) {
    const weights = new Map(standard.rules.map((rule) => [rule.id, rule.weight]));
    for (const { ruleId, verdict } of findings) {
      const weight = weights.get(ruleId);
      if (weight === undefined) continue;
      counts[verdict] += 1;
      if (verdict !== 'undecided') decided += weight;
      if (verdict === 'passed' || verdict === 'waived') kept += weight;
    }
  }
  return { score: decided === 0 ? null : (100 * kept) / decided, ...counts };
}

import type { Finding, Rule, Severity, Standard, Verdict } from './standard';

const VERDICTS: Readonly<Record<Verdict, number>> = {
  failed: 0,
  undecided: 1,
  waived: 2,
  passed: 3,
};
const SEVERITIES: Readonly<Record<Severity, number>> = { critical: 0, major: 1, minor: 2 };

/**
 * Findings in the order a person should read them: failed, undecided, waived, passed; then by severity, by weight with the
 * heaviest first, and as the standard lists its rules. `place` is that of the rule in the standard, from 0. Findings about
 * rules the standard does not have are left out.
 *
 * @example
 * worstFirst(findings, standard)[0] // the critical rule that failed, with its rule
 */
export function worstFirst<F extends Finding>(
  findings: readonly F[],
  standard: Standard,
): readonly { readonly finding: F; readonly rule: Rule; readonly place: number }[] {
  const rules = new Map(standard.rules.map((rule, place) => [rule.id, { rule, place }]));
  const known = findings.flatMap((finding) => {
    const found = rules.get(finding.ruleId);
    return found === undefined ? [] : [{ finding, ...found }];
  });

  return known.sort(
    (one, other) =>
      VERDICTS[one.finding.verdict] - VERDICTS[other.finding.verdict] ||
      SEVERITIES[one.rule.severity] - SEVERITIES[other.rule.severity] ||
      other.rule.weight - one.rule.weight ||
      one.place - other.place,
  );
}

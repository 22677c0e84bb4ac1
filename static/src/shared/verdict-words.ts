import type { Severity, Verdict } from '@domain/standards/standard';

/** What needs doing first. */
export const VERDICTS = [
  'failed',
  'undecided',
  'waived',
  'passed',
] as const satisfies readonly Verdict[];

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  failed: 'Failed',
  undecided: 'Undecided',
  waived: 'Waived',
  passed: 'Passed',
};

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  major: 'Major',
  minor: 'Minor',
};

const SEVERITIES = ['critical', 'major', 'minor'] as const satisfies readonly Severity[];

export function verdictWord(verdict: Verdict): string {
  return VERDICT_WORDS[verdict];
}

export function severityWord(severity: Severity): string {
  return SEVERITY_WORDS[severity];
}

/** 0 for the gravest. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

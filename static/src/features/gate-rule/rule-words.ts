import type { MandateMode } from '@domain/foundation/mandate-mode';

/** What a rule of a workflow does, in plain words, by the mandate of the project that it meets. */
export type RuleWords = {
  readonly byMode: Readonly<Record<MandateMode, string>>;
  /** What it goes by. */
  readonly basis: string;
};

const GATE_PASSED: RuleWords = {
  byMode: {
    directive:
      'Nobody gets through before this gate and all before it are passed. Who is refused reads which gate is missing, who still has to decide, and which of its rules are not kept.',
    controlling: 'Everybody gets through.',
    supportive: 'Everybody gets through.',
  },
  basis:
    'Mandate looks up what was decided each time, and goes by nothing that can be written in Jira.',
};

const RECORD =
  'Jira reads what Mandate wrote down, and nothing is asked of Mandate. Whoever administers the project can write there, too: Mandate finds that the next night, corrects it and tells it in the audit trail. Where that is not enough, use “The gate has been passed”.';

const GATE_ON_RECORD: RuleWords = {
  byMode: {
    directive:
      'Nobody gets through before this gate and all before it are passed. Who is refused reads which gate is missing.',
    controlling:
      'Nobody gets through before this gate and all before it are passed. Who is refused reads which gate is missing.',
    supportive: 'Everybody gets through.',
  },
  basis: RECORD,
};

const GATE_OPENS: RuleWords = {
  byMode: {
    directive: 'Nobody sees the transition before this gate and all before it are passed.',
    controlling: 'Nobody sees the transition before this gate and all before it are passed.',
    supportive: 'Everybody sees the transition.',
  },
  basis: RECORD,
};

const BY_MODULE: Readonly<Record<string, RuleWords>> = {
  'gate-passed': GATE_PASSED,
  'gate-on-record': GATE_ON_RECORD,
  'gate-opens': GATE_OPENS,
};

/** @throws Error for a module that has no form */
export function wordsOf(module: string): RuleWords {
  const words = BY_MODULE[module];
  if (words === undefined) throw new Error(`Mandate has no form for the workflow rule ${module}.`);
  return words;
}

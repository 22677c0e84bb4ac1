import { day } from '../../src/domain/foundation/calendar';
import { ruleId, standardId } from '../../src/domain/foundation/ids';
import { ALWAYS } from '../../src/domain/standards/applies';
import type { StandardDocument } from '../../src/domain/standards/document/standard-document';
import type { Rule } from '../../src/domain/standards/standard';
import type { StandardVersion } from '../../src/usecases/ports';
import { mia, NOW } from './builders';
import type { SeededStandard } from './memory/standard-repository';

export function aRule(id: string, overrides: Partial<Rule> = {}): Rule {
  return {
    id: ruleId(id),
    clause: `House rules, ${id}`,
    title: 'Nothing is overdue',
    intent: 'Dates are promises.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'nothing-overdue' },
    remediation: 'Agree on another date.',
    guidance: 'Date what somebody waits for.',
    source: 'House rules',
    ...overrides,
  };
}

export function aStandardDocument(overrides: Partial<StandardDocument> = {}): StandardDocument {
  return {
    id: standardId('house-rules'),
    name: 'House rules',
    version: '1.0.0',
    effectiveFrom: day('2026-02-01'),
    summary: 'What we ask of every project.',
    source: 'The PMO',
    extends: null,
    rules: [aRule('HR-1')],
    ...overrides,
  };
}

/** A published version of {@link aStandardDocument}, written by Mia. */
export function aStandardVersion(overrides: Partial<StandardVersion> = {}): StandardVersion {
  return {
    standardId: standardId('house-rules'),
    version: '1.0.0',
    name: 'House rules',
    state: 'published',
    effectiveFrom: day('2026-02-01'),
    retiredFrom: null,
    rules: 1,
    author: mia,
    reviewer: null,
    note: '',
    changedAt: NOW,
    revision: 1,
    ...overrides,
  };
}

/** A document as it is kept, in a state. */
export function kept(
  document: StandardDocument,
  overrides: Partial<StandardVersion> = {},
): SeededStandard {
  const { id, version, name, effectiveFrom, rules } = document;
  return {
    document,
    version: aStandardVersion({
      standardId: id,
      version,
      name,
      effectiveFrom,
      rules: rules.length,
      ...overrides,
    }),
  };
}

import fc from 'fast-check';

import { sha256 } from '../../../../test/support/sha256';
import { day, instant } from '../../foundation/calendar';
import { certificateId, governedId, ruleId, standardId } from '../../foundation/ids';
import type { Severity, Verdict } from '../standard';
import { type Certificate, type CertificateDraft, sealCertificate } from './certificate';

const SEVERITIES: readonly Severity[] = ['critical', 'major', 'minor'];
const VERDICTS: readonly Verdict[] = ['passed', 'failed', 'undecided', 'waived'];

type Case = readonly [severity: Severity, weight: number, verdict: Verdict];

/** Rules in words: severity, weight and verdict of each. */
function casesIn(words: string): readonly Case[] {
  return words.split(', ').map((rule): Case => {
    const [severity, weight, verdict] = rule.split(' ');
    return [
      SEVERITIES.find((one) => one === severity) ?? 'minor',
      Number(weight),
      VERDICTS.find((one) => one === verdict) ?? 'passed',
    ];
  });
}

function draftOf(cases: readonly Case[]): CertificateDraft {
  return {
    id: certificateId('c-1'),
    project: { id: governedId('project:10000'), key: 'DOC', name: 'Documents' },
    day: day('2026-03-02'),
    issuedAt: instant('2026-03-02T09:30:00.000Z'),
    standard: { id: standardId('pm2'), name: 'PM²', version: '1.0.0' },
    results: cases.map(([severity, weight, verdict], index) => ({
      id: ruleId(`R-${index}`),
      clause: `Clause ${index}`,
      title: 'A rule',
      severity,
      weight,
      verdict,
      reason: 'Because.',
      since: instant('2026-02-02T09:30:00.000Z'),
      evidence: [],
      evidenceTotal: 0,
    })),
    notAsked: [],
    exemptions: [],
    signers: ['a'.repeat(64)],
  };
}

const sealed = (cases: readonly Case[]) => {
  const { certificate } = sealCertificate(draftOf(cases), sha256);
  return JSON.parse(certificate) as Certificate;
};

describe('sealCertificate', () => {
  it.each<[string, number | null, string]>([
    ['critical 3 passed, minor 1 waived', 100, 'full'],
    ['critical 3 passed, minor 1 undecided', 100, 'substantial'],
    ['critical 9 passed, minor 1 failed', 90, 'substantial'],
    ['critical 7 passed, major 3 failed', 70, 'partial'],
    ['critical 6 passed, major 4 failed', 60, 'none'],
    ['major 99 passed, critical 1 failed', 99, 'none'],
    ['major 9 passed, critical 1 undecided', 100, 'none'],
    ['minor 1 undecided', null, 'none'],
  ])('works out the score and the level: %s', (cases, score, level) => {
    const certificate = sealed(casesIn(cases));

    expect(certificate.compliance.score).toBe(score);
    expect(certificate.level).toBe(level);
  });

  it('gives the same bytes for the same draft, and another seal for any other', () => {
    const someCase = fc.tuple(
      fc.constantFrom(...SEVERITIES),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(...VERDICTS),
    );
    const someCases = fc.array(someCase, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(someCases, someCases, (one, other) => {
        const first = sealCertificate(draftOf(one), sha256);

        expect(sealCertificate(draftOf(one), sha256)).toEqual(first);
        expect(sealCertificate(draftOf(other), sha256).hash === first.hash).toBe(
          JSON.stringify(one) === JSON.stringify(other),
        );
      }),
    );
  });

  it('never certifies a higher level when a verdict turns from kept to failed', () => {
    const someCase = fc.tuple(
      fc.constantFrom(...SEVERITIES),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom<Verdict>('passed', 'waived', 'failed'),
    );
    const rank = { full: 3, substantial: 2, partial: 1, none: 0 } as const;
    fc.assert(
      fc.property(fc.array(someCase, { minLength: 1, maxLength: 8 }), fc.nat(), (cases, nat) => {
        const at = nat % cases.length;
        const [severity, weight] = cases[at] ?? ['minor', 1];
        const worse = cases.with(at, [severity, weight, 'failed']);

        expect(rank[sealed(worse).level]).toBeLessThanOrEqual(rank[sealed(cases).level]);
      }),
    );
  });
});

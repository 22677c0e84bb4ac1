import type { OperationName } from '../../src/contract/contract';
import { fingerprintOf, partFingerprint } from '../../src/domain/artifacts/fingerprint';
import { A_CHANGE_PART, A_RISK_PART, aFoundItem } from '../support/builders';
import { sha256 } from '../support/sha256';
import { about, type Question } from './question';

/** What is asked about one work item. */
export const QUESTIONS_ON_ITEMS = {
  'artifact.create': about(({ governedId }) => ({
    governedId,
    ruleId: 'PM2-INI-2',
    summary: null,
  })),
  'artifact.approve': about(({ key }) => ({
    key,
    role: 'project-owner',
    fingerprint: fingerprintOf(aFoundItem('7', '1'), sha256),
  })),
  'artifact.withdraw-approval': about(({ key }) => ({ key, role: 'project-owner' })),
  'artifact.write': about(({ key }) => ({
    key: key.replace(/7$/, '8'),
    seen: partFingerprint(A_RISK_PART, sha256),
    part: {
      kind: 'risk',
      facts: {
        nature: 'threat',
        inherent: { probability: 4, impact: 5 },
        residual: null,
        response: 'reduce',
        proximity: null,
        amount: null,
        currency: null,
        percent: null,
      },
    },
  })),
  'artifact.raise-issue': about(({ key }) => ({ key: key.replace(/7$/, '8') })),
  'artifact.history': about(({ key }) => ({ key, before: null })),
  'artifact.restore': about(({ key }) => ({
    key: key.replace(/7$/, '8'),
    seen: partFingerprint(A_RISK_PART, sha256),
    place: { sequence: 1, side: 'before' },
  })),
  'artifact.merge-targets': about(({ key }) => ({ key: key.replace(/7$/, '6') })),
  'artifact.merge': about(({ key }) => ({
    key: key.replace(/7$/, '6'),
    seen: partFingerprint(A_CHANGE_PART, sha256),
    part: {
      kind: 'change-request',
      facts: { scope: null, verdict: 'merged', cost: null, currency: null, days: null },
    },
    into: key.replace(/7$/, '5'),
  })),
} satisfies Partial<Readonly<Record<OperationName, Question>>>;

import { governedId, ruleId } from '../../foundation/ids';
import { agileLight } from '../packs/agile-light';
import type { Finding, Standard, Verdict } from '../standard';
import { differenceBetween } from './difference';

const finding = (rule: string, verdict: Verdict): Finding => ({
  governedId: governedId('project:1'),
  standardId: agileLight.id,
  standardVersion: agileLight.version,
  ruleId: ruleId(rule),
  verdict,
  reason: 'Because.',
  evidence: [],
  evidenceTotal: 0,
});
const [, second] = agileLight.rules;
const stricter: Standard = {
  ...agileLight,
  version: '1.1.0',
  rules: agileLight.rules.map((rule) =>
    rule.id === second?.id ? { ...rule, mode: 'directive' } : rule,
  ),
};

describe('differenceBetween', () => {
  const now = {
    standard: agileLight,
    findings: [finding('AGL-1', 'failed'), finding('AGL-2', 'passed')],
  };

  it('says which failures would appear and vanish, and what becomes of score and level', () => {
    const then = {
      standard: stricter,
      findings: [finding('AGL-1', 'passed'), finding('AGL-2', 'failed')],
    };

    expect(differenceBetween(now, then, 'supportive')).toEqual({
      before: { score: 40, level: 'none', failed: 1, holdsBack: false },
      after: { score: 60, level: 'none', failed: 1, holdsBack: true },
      appear: ['AGL-2'],
      vanish: ['AGL-1'],
    });
  });

  it('lets a failure vanish that would be waived, undecided or asked no more', () => {
    for (const findings of [[finding('AGL-1', 'waived')], [finding('AGL-1', 'undecided')], []]) {
      const { vanish } = differenceBetween(now, { standard: stricter, findings }, 'supportive');

      expect(vanish).toEqual(['AGL-1']);
    }
  });

  it('takes a project that is held against nothing for one without failures', () => {
    const { before, appear } = differenceBetween(null, now, 'supportive');

    expect(before).toEqual({ score: null, level: 'none', failed: 0, holdsBack: false });
    expect(appear).toEqual(['AGL-1']);
  });

  it('changes nothing where nothing changes', () => {
    expect(differenceBetween(now, now, 'directive')).toMatchObject({ appear: [], vanish: [] });
  });
});

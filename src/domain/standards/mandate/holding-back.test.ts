import { governedId, ruleId } from '../../foundation/ids';
import { MANDATE_MODES, type MandateMode } from '../../foundation/mandate-mode';
import { agileLight } from '../packs/agile-light';
import { pm2 } from '../packs/pm2';
import type { Finding, Standard, Verdict } from '../standard';
import { holdingBack } from './holding-back';

const CASE_APPROVED = 'PM2-INI-3';

function finding(rule: string, verdict: Verdict): Finding {
  return {
    governedId: governedId('project:10000'),
    standardId: pm2.id,
    standardVersion: pm2.version,
    ruleId: ruleId(rule),
    verdict,
    reason: 'Because.',
    evidence: [],
    evidenceTotal: 0,
  };
}

const withMode = (rule: string, mode: MandateMode): Standard => ({
  ...pm2,
  rules: pm2.rules.map((each) => (each.id === rule ? { ...each, mode } : each)),
});
const ids = (rules: ReturnType<typeof holdingBack>) => rules.map(({ id }) => id);

describe('holdingBack', () => {
  it.each(MANDATE_MODES)('holds back by a failed rule when the mode is directive: %s', (mode) => {
    const findings = [finding(CASE_APPROVED, 'failed')];
    const expected = mode === 'directive' ? [CASE_APPROVED] : [];

    expect(ids(holdingBack({ findings, standard: pm2, mode }, null))).toEqual(expected);
  });

  it.each(['passed', 'undecided', 'waived'] as const)('lets pass what is %s', (verdict) => {
    const findings = [finding(CASE_APPROVED, verdict)];

    expect(holdingBack({ findings, standard: pm2, mode: 'directive' }, null)).toEqual([]);
  });

  it('takes the mode of the rule where it has one, whatever that of the project', () => {
    const findings = [finding(CASE_APPROVED, 'failed'), finding('PM2-MON-1', 'failed')];
    const strict = { findings, standard: withMode(CASE_APPROVED, 'directive') };
    const lenient = { findings, standard: withMode(CASE_APPROVED, 'supportive') };

    expect(ids(holdingBack({ ...strict, mode: 'supportive' }, null))).toEqual([CASE_APPROVED]);
    expect(ids(holdingBack({ ...lenient, mode: 'directive' }, null))).toEqual(['PM2-MON-1']);
  });

  it('holds nothing back by a rule about the flow of work, for moving work is what keeps it', () => {
    const findings = agileLight.rules.map(({ id }) => ({
      ...finding(id, 'failed'),
      standardId: agileLight.id,
    }));

    expect(ids(holdingBack({ findings, standard: agileLight, mode: 'directive' }, null))).toEqual([
      'AGL-2',
      'AGL-5',
    ]);
  });

  it('never holds back an artifact by a rule about its own kind', () => {
    const findings = [finding(CASE_APPROVED, 'failed')];
    const judged = { findings, standard: pm2, mode: 'directive' } as const;

    expect(holdingBack(judged, 'business-case')).toEqual([]);
    expect(ids(holdingBack(judged, 'risk'))).toEqual([CASE_APPROVED]);
  });
});

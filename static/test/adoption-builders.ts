import type { Adoption } from '@contract/adoption';
import { instant } from '@domain/foundation/calendar';
import { governedId, ruleId, standardId } from '@domain/foundation/ids';

import { aRule } from './builders';

type AdoptedRule = Adoption['rules'][number];

function anAdoptedRule(id: string, hygiene: Partial<AdoptedRule['hygiene']>): AdoptedRule {
  const { clause, title, severity } = aRule();
  const nothing = {
    ruleId: ruleId(id),
    fired: 0,
    waived: 0,
    fixed: 0,
    open: 0,
    daysToFix: null,
    lastFired: null,
    isIdle: false,
  };
  return { id: ruleId(id), clause, title, severity, hygiene: { ...nothing, ...hygiene } };
}

/** Two rules, of which the second found nothing, and two projects, of which the second breaks the first rule. */
export const anAdoption = (override: Partial<Adoption> = {}): Adoption => ({
  standard: { id: standardId('pm2'), name: 'PM²', version: '3.1' },
  nodeId: null,
  rules: [
    anAdoptedRule('PM2-INI-1', {
      fired: 3,
      waived: 1,
      fixed: 2,
      open: 1,
      daysToFix: 4.5,
      lastFired: instant('2026-11-16T06:30:00.000Z'),
    }),
    anAdoptedRule('PM2-INI-2', { isIdle: true }),
  ],
  projects: [
    { id: governedId('project:10005'), key: 'APP', name: 'Mobile app', verdicts: 'pw' },
    { id: governedId('project:10006'), key: 'DOC', name: 'Documentation', verdicts: 'fu' },
  ],
  hiddenProjects: 0,
  ...override,
});

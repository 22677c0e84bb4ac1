import type { OperationName } from '../../src/contract/contract';
import { EXPECTED_AT_GATES } from './expected-at-gates';
import { EXPECTED_ON_PROPOSALS } from './expected-on-proposals';
import { EXPECTED_ON_ITEMS } from './expected-on-items';
import { EXPECTED_ON_CERTIFICATES } from './expected-on-certificates';
import { EXPECTED_ON_FLOW } from './expected-on-flow';
import { EXPECTED_ON_HISTORY } from './expected-on-history';
import { EXPECTED_ON_REPORTS } from './expected-on-reports';
import { EXPECTED_ON_VALUE } from './expected-on-value';
import { EXPECTED_ON_REUSE } from './expected-on-reuse';
import type { Expected } from './expected-row';

/**
 * Who is answered what, decided and typed by hand: nothing here is read from the code under test. Columns:
 *
 *   nobody
 *   | member
 *   | | portfolio viewer
 *   | | | viewer of hidden totals
 *   | | | | portfolio manager
 *   | | | | | project manager
 *   | | | | | | PMO administrator
 *   | | | | | | | PMO administrator by group
 *   | | | | | | | | project administrator in Jira
 *   | | | | | | | | | Jira administrator
 */
export const EXPECTED: Readonly<Record<OperationName, Expected>> = {
  'setup.status': { any: '- x x x x x + + x +' },
  'setup.connect': { any: '- x x x x x + + x +' },
  'setup.choose-projects': {
    own: '    - x x x x x + + x +',
    foreign: '- x x x x x + + x +',
    private: '- x x x x x ! ! x !',
    unknown: '- x x x x x ! ! x !',
  },
  'setup.choose-fields': { any: '- x x x x x + + x +' },
  'setup.map-artifacts': { any: '- x x x x x + + x +' },
  'setup.finish': { any: '- x x x x x + + x +' },
  'import.status': { any: '- x x x x x + + x +' },
  'import.start': { any: '- x x x x x + + x +' },
  'import.pause': { any: '- x x x x x + + x +' },
  'import.rebuild': { any: '- x x x x x + + x +' },
  'tree.get': { any: '- x x x + x + + x +' },
  'tree.save-node': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x ! x ! ! x !',
    unknown: '- x x x ! x ! ! x !',
  },
  'tree.delete-node': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x + x + + x +', // a portfolio is the PMO's, whatever is hidden in it
    unknown: '- x x x ? x ? ? x ?',
  },
  'tree.govern-project': {
    own: '    - x x x x x + + x +',
    foreign: '- x x x x x + + x +',
    private: '- x x x x x ? ? x ?',
    unknown: '- x x x x x ? ? x ?',
  },
  'tree.govern-item': {
    own: '    - x x x x x + + x +',
    foreign: '- x x x x x + + x +',
    private: '- x x x x x ? ? x ?',
    unknown: '- x x x x x ? ? x ?',
  },
  'tree.release': {
    own: '    - x x x x x + + x +',
    foreign: '- x x x x x + + x +',
    private: '- x x x x x ? ? x ?',
    unknown: '- x x x x x ? ? x ?',
  },

  'standards.list': { any: '- + + + + + + + + +' },
  'standards.library': { any: '- x x x x x + + x +' },
  'standards.read': { any: '- x x x x x + + x +' },
  'standards.save-draft': { any: '- x x x x x + + x +' },
  'standards.discard-draft': { any: '- x x x x x + + x +' },
  'standards.move': { any: '- x x x x x + + x +' },
  'standards.roll-back': { any: '- x x x x x + + x +' },
  'standards.assign': {
    own: '    - x x x x x + + x +',
    foreign: '- x x x x x + + x +',
    private: '- x x x x x ? ? x ?',
    unknown: '- x x x x x ? ? x ?',
  },
  'simulation.start': { any: '- x x x x x + + x +' },
  'simulation.cost': { any: '- x x x x x + + x +' },
  'simulation.view': { any: '- x x x x x + + x +' },
  'scoring.get': { any: '- x x x + x + + x +' },
  'scoring.save-model': { any: '- x x x x x + + x +' },
  'scoring.rate': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x ? x ? ? x ?',
    unknown: '- x x x ? x ? ? x ?',
  },

  'roles.list': { any: '- x x x x x + + x +' },
  'roles.grant': { any: '- x x x x x + + x +' },
  'roles.revoke': { any: '- x x x x x + + x +' },
  'roles.grant-group': { any: '- x x x x x + + x +' },
  'roles.revoke-group': { any: '- x x x x x + + x +' },
  'roles.grant-totals': { any: '- x x x x x x x x +' },
  'roles.withdraw-totals': { any: '- x x x x x + + x +' },

  'audit.list': { any: '- x x x x x + + x +' },
  'audit.verify': { any: '- x x x x x + + x +' },
  'audit.export': { any: '- x x x x x + + x +' },

  'portfolio.nodes': { any: '- + + + + + + + + +' },
  'portfolio.view': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'portfolio.export': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  ...EXPECTED_ON_HISTORY,
  'adoption.view': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?', // nothing that the asker sees is held against the standard there
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  ...EXPECTED_ON_PROPOSALS,
  'findings.export': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },

  'project.entry': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.set-plan': {
    own: '    - x x x x + + + + +',
    foreign: '- x x x x + + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.run': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.responsibilities': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.compliance': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.set-profile': {
    own: '    - x x x x + + + + +',
    foreign: '- x x x x + + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.say-health': {
    own: '    - x x x x + + + + +',
    foreign: '- x x x x + + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'waiver.request': {
    own: '    - x x x x + + + + +',
    foreign: '- x x x x + + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'tailoring.request': {
    own: '    - x x x x + + + + +',
    foreign: '- x x x x + + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'exemption.withdraw': {
    own: '    - x x x x x x x x x', // for who asked, and none of these did
    foreign: '- x x x x x x x x x',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'exemption.decide': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'exemption.revoke': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'portfolio.executive': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'dependencies.view': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'portfolio.roadmap': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'resources.open-work': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'portfolio.value': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'portfolio.forecast': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'register.list': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'register.figures': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // leaves out what Jira does not show
    unknown: '- + + + + + + + + +',
  },
  'exemptions.list': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  ...EXPECTED_AT_GATES,
  ...EXPECTED_ON_FLOW,
  ...EXPECTED_ON_REPORTS,
  ...EXPECTED_ON_ITEMS,
  ...EXPECTED_ON_VALUE,
  ...EXPECTED_ON_CERTIFICATES,
  ...EXPECTED_ON_REUSE,
};

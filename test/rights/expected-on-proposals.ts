import type { OperationName } from '../../src/contract/contract';
import type { Expected } from './expected-row';

/** Who is answered what about proposals and scenarios; columns as in EXPECTED. */
export const EXPECTED_ON_PROPOSALS = {
  'proposals.view': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // a portfolio is the PMO's; of its proposals those are shown that Jira shows
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'proposals.save-model': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x ! x ! ! x !',
    unknown: '- x x x ? x ? ? x ?',
  },
  'proposals.number-fields': { any: '- x x x + x + + x +' },
  'proposals.rate': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x ? x ? ? x ?',
    unknown: '- x x x ? x ? ? x ?',
  },
  'proposals.triage': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x ? x ? ? x ?',
    unknown: '- x x x ? x ? ? x ?',
  },
  'proposal.hand-in': {
    own: '    - + + + + + + + + +', // for who may create work items in the project, in Jira
    foreign: '- ? ? ? ? ? ? ? ? +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'proposal.set-facts': {
    own: '    - + + + + + + + + +', // Jira itself refuses whoever may not edit the work item
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'scenarios.list': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // tells how many proposals are hidden, and nothing of them
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'scenario.save': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x x x x x x x', // nobody sees all that it would choose from
    unknown: '- x x x ? x ? ? x ?',
  },
  'scenario.approve': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x x x x x x x', // nobody approves what they cannot see
    unknown: '- x x x ? x ? ? x ?',
  },
  'scenario.write-budgets': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x x x x x x x',
    unknown: '- x x x ? x ? ? x ?',
  },
} satisfies Partial<Readonly<Record<OperationName, Expected>>>;

import type { OperationName } from '../../src/contract/contract';
import type { Expected } from './expected-row';

/** Who is answered what about one work item; columns as in EXPECTED. */
export const EXPECTED_ON_ITEMS = {
  'artifact.create': {
    own: '    - + + + + + + + + +',
    foreign: '- x x x x x x x x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'artifact.approve': {
    own: '    - x x x x x x x x x', // for who holds the role in the Jira project, and none of these does
    foreign: '- x x x x x x x x x',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'artifact.withdraw-approval': {
    own: '    - x x x x x x x x x', // for who gave it, and none of these did
    foreign: '- x x x x x x x x x',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'artifact.write': {
    own: '    - + + + + + + + + +', // for who may edit the work item in Jira
    foreign: '- x x x x x x x x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'artifact.raise-issue': {
    own: '    - + + + + + + + + +', // for who may create work items in the project in Jira
    foreign: '- x x x x x x x x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'artifact.merge-targets': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'artifact.merge': {
    own: '    - + + + + + + + + +', // for who may edit the work item in Jira
    foreign: '- x x x x x x x x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'artifact.history': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'artifact.restore': {
    own: '    - + + + + + + + + +', // for who may edit the work item in Jira
    foreign: '- x x x x x x x x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'item.governance': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
} satisfies Partial<Readonly<Record<OperationName, Expected>>>;

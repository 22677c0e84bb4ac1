import type { OperationName } from '../../src/contract/contract';
import type { Expected } from './expected-row';

/** Who is answered what about one artifact; columns as in EXPECTED. */
export const EXPECTED_ON_ARTIFACTS = {
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
} satisfies Partial<Readonly<Record<OperationName, Expected>>>;

import type { OperationName } from '../../src/contract/contract';
import type { Expected } from './expected-row';

/** Who is answered what about past days; columns as in EXPECTED. */
export const EXPECTED_ON_HISTORY = {
  'portfolio.as-of': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.as-of': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'portfolio.difference': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.milestone-trends': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.difference': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
} satisfies Partial<Readonly<Record<OperationName, Expected>>>;

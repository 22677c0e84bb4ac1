import type { OperationName } from '../../src/contract/contract';
import type { Expected } from './expected-row';

/** Who is answered what about how a project stands and goes; columns as in EXPECTED. */
export const EXPECTED_ON_FLOW = {
  'project.overview': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.forecast': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.flow': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'project.cycle-times': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
} satisfies Partial<Readonly<Record<OperationName, Expected>>>;

import type { OperationName } from '../../src/contract/contract';
import type { Expected } from './expected-row';

/** Who is answered what about status reports, of which one is issued and one waits for approval; columns as in EXPECTED. */
export const EXPECTED_ON_REPORTS = {
  'reports.show': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'report.read': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'reports.history': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'report.set-cadence': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- x x x ? x ? ? x ?',
    unknown: '- x x x ? x ? ? x ?',
  },
  'report.write': {
    own: '    - x x x x ~ ~ ~ ~ ~', // it waits for approval
    foreign: '- x x x x ~ ~ ~ x ~',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'report.move': {
    own: '    - x x x + x + + x +', // it is approved
    foreign: '- x x x + x + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
} satisfies Partial<Readonly<Record<OperationName, Expected>>>;

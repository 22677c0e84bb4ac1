import type { OperationName } from '../../src/contract/contract';
import type { Expected } from './expected-row';

/** Who is answered what about blueprints; columns as in EXPECTED. */
export const EXPECTED_ON_REUSE = {
  'blueprints.show': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'blueprint.preview': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'blueprint.provision': {
    own: '    - x x x x + + + + +',
    foreign: '- x x x x x x x x +', // for who may create work items there, too
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'blueprint.drift': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'similar.show': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'blueprint.save': {
    own: '    - x x x x x ~ ~ x ~', // it has nothing that a project could start with
    foreign: '- x x x x x ~ ~ x ~',
    private: '- x x x x x ? ? x ?',
    unknown: '- x x x x x ? ? x ?',
  },
} satisfies Partial<Readonly<Record<OperationName, Expected>>>;

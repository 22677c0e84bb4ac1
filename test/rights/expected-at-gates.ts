import type { OperationName } from '../../src/contract/contract';
import type { Expected } from './expected-row';

/** Who is answered what about gates; columns as in EXPECTED. */
export const EXPECTED_AT_GATES = {
  'life-cycles.list': { any: '- x x x x x + + x +' },
  'life-cycles.versions': { any: '- x x x x x + + x +' },
  'life-cycles.save': { any: '- x x x x x + + x +' },
  'gates.show': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gates.choose-life-cycle': {
    // a gate waits for a decision in each of them
    own: '    - x x x ~ x ~ ~ x ~',
    foreign: '- x x x ~ x ~ ~ x ~',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gate.request': {
    own: '    - x x x x ~ ~ ~ ~ ~', // it waits already
    foreign: '- x x x x ~ ~ ~ x ~',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gates.calendar': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- + + + + + + + + +', // says how much is hidden, and nothing of it
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gate.plan': {
    own: '    - x x x x + + + + +',
    foreign: '- x x x x + + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gate.vote': {
    own: '    - x x x x x x x x x', // for who holds the role in the Jira project, and none of these does
    foreign: '- x x x x x x x x x',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gate.meet-condition': {
    own: '    - ~ ~ ~ ~ ~ ~ ~ ~ ~', // nobody decided yet
    foreign: '- ~ ~ ~ ~ ~ ~ ~ ~ ~',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gate.create-item': {
    own: '    - ~ ~ ~ ~ ~ ~ ~ ~ ~', // nobody decided yet
    foreign: '- ~ ~ ~ ~ ~ ~ ~ ~ ~',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gate.withdraw': {
    own: '    - x x x x x x x x x', // for who asked, and none of these did
    foreign: '- x x x x x x x x x',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gate.pack': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gate.delegate': {
    own: '    - x x x x x x x x x', // for who holds the role in the Jira project, and none of these does
    foreign: '- x x x x x x x x x',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'gate.end-delegation': {
    own: '    - x x x x x x x x x', // for who gave it, and none of these did
    foreign: '- x x x x x x x x x',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
} satisfies Partial<Readonly<Record<OperationName, Expected>>>;

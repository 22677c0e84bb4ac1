import type { OperationName } from '../../src/contract/contract';
import type { Expected } from './expected-row';

/** Who is answered what about certificates; columns as in EXPECTED. */
export const EXPECTED_ON_CERTIFICATES = {
  'certificates.list': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'certificate.read': {
    own: '    - + + + + + + + + +',
    foreign: '- + + + + + + + + +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
  'certificate.issue': {
    own: '    - x x x + x + + x +',
    foreign: '- x x x + x + + x +',
    private: '- ? ? ? ? ? ? ? ? ?',
    unknown: '- ? ? ? ? ? ? ? ? ?',
  },
} satisfies Partial<Readonly<Record<OperationName, Expected>>>;

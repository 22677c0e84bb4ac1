import { typeFor } from './type-for';

const project = { issueTypeIds: ['10001', '10012', '10013'] };
const made = (kind: 'risk' | 'proposal', createsAs: string | null, adopts = ['10012']) =>
  typeFor(kind, [{ kind, adopts, createsAs }], project);

describe('typeFor', () => {
  it('takes the type chosen for a kind, else the first adopted one that the project offers', () => {
    expect(made('risk', '10001')).toBe('10001');
    expect(made('risk', '10099')).toBe('10012');
    expect(made('risk', null, ['10099', '10013'])).toBe('10013');
  });

  it('makes a proposal of an adopted type alone, by which it is listed again', () => {
    expect(made('proposal', '10001')).toBe('10012');
    expect(made('proposal', '10013', ['10012', '10013'])).toBe('10013');
    expect(made('proposal', '10001', [])).toBeNull();
  });
});

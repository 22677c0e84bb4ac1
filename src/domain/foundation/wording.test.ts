import { allOf, counted, grouped, listed, rounded, withArticle } from './wording';

describe('wording', () => {
  it('counts one and many', () => {
    expect(counted(1, 'item')).toBe('1 item');
    expect(counted(0, 'item')).toBe('0 items');
    expect(counted(12_843, 'business case', 'business cases')).toBe('12,843 business cases');
  });

  it('speaks of all', () => {
    expect(allOf(1, 'risk')).toBe('The only risk');
    expect(allOf(2, 'dependency', 'dependencies')).toBe('All 2 dependencies');
  });

  it('puts the article before a noun', () => {
    expect(['risk log', 'issue management plan'].map(withArticle)).toEqual([
      'a risk log',
      'an issue management plan',
    ]);
  });

  it('parts thousands', () => {
    expect([7, 999, 1000, 1_234_567].map(grouped)).toEqual(['7', '999', '1,000', '1,234,567']);
  });

  it('lists names up to a limit', () => {
    expect(listed([], 5)).toBe('');
    expect(listed(['A'], 5)).toBe('A');
    expect(listed(['A', 'B'], 5)).toBe('A and B');
    expect(listed(['A', 'B', 'C'], 2)).toBe('A, B and 1 more');
  });

  it('rounds for reading', () => {
    expect([12, 1.36, 0.084, 0].map(rounded)).toEqual(['12', '1.4', '0.08', '0']);
  });
});

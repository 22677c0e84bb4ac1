import type { CategoryKey } from '../store/catalogue-entries';
import { statusChange } from '../test-support';
import { statusCategoryChangeDate } from './status-category-change';

const categories: Readonly<Record<string, CategoryKey>> = {
  '10': 'new',
  '20': 'indeterminate',
  '30': 'done',
  '31': 'done',
};
const categoryOf = (id: string) => categories[id] ?? null;

const fields = (status: string, resolutiondate: string | null = null) => ({
  status: { id: status },
  created: 'the beginning',
  resolutiondate,
});

describe('statusCategoryChangeDate', () => {
  it('is the last change that crossed a category, whatever their order', () => {
    const histories = [
      statusChange({ id: '3', at: '2026-01-09T09:00:00.000+0000', from: '30', to: '31' }),
      statusChange({ id: '2', at: '2026-01-08T09:00:00.000+0000', from: '20', to: '30' }),
      statusChange({ id: '1', at: '2026-01-07T09:00:00.000+0000', from: '10', to: '20' }),
    ];

    expect(statusCategoryChangeDate({ fields: fields('31'), histories, categoryOf })).toBe(
      '2026-01-08T09:00:00.000+0000',
    );
  });

  it('compares instants, not texts', () => {
    const histories = [
      statusChange({ id: '1', at: '2026-01-07T23:00:00.000-0600', from: '10', to: '20' }),
      statusChange({ id: '2', at: '2026-01-08T01:00:00.000+0000', from: '20', to: '10' }),
    ];

    expect(statusCategoryChangeDate({ fields: fields('10'), histories, categoryOf })).toBe(
      '2026-01-07T23:00:00.000-0600',
    );
  });

  it('counts a change from a status that the site no longer has', () => {
    const histories = [
      statusChange({ id: '1', at: '2026-01-07T09:00:00.000+0000', from: '4', to: '30' }),
    ];

    expect(statusCategoryChangeDate({ fields: fields('30'), histories, categoryOf })).toBe(
      '2026-01-07T09:00:00.000+0000',
    );
  });

  it('without a change is when it was resolved, when it was created, or unknown', () => {
    const dateFor = (status: string, resolved: string | null) =>
      statusCategoryChangeDate({ fields: fields(status, resolved), histories: [], categoryOf });

    expect(dateFor('30', 'the end')).toBe('the end');
    expect(dateFor('30', null)).toBeNull();
    expect(dateFor('10', null)).toBe('the beginning');
    expect(dateFor('20', null)).toBeNull();
  });
});

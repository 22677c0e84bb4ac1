import type { ProjectRole } from '../foundation/project-role';
import {
  type ChangeImpact,
  changeRightFor,
  type ChangeRights,
  refusalOfChange,
} from './change-right';

const ourGates: ChangeRights = {
  by: 'Our gates',
  currency: 'EUR',
  rights: [
    {
      upTo: 5_000,
      upToDays: 5,
      upToScope: 'minor',
      roles: ['project-manager', 'business-manager'],
    },
    { upTo: 50_000, upToDays: 20, upToScope: null, roles: ['project-owner'] },
    { upTo: null, upToDays: null, upToScope: null, roles: ['steering-committee'] },
  ],
};
const small: ChangeImpact = { cost: 500_000, currency: 'EUR', days: 5, scope: 'minor' };

describe('who approves a change', () => {
  it.each<[string, Partial<ChangeImpact>, ProjectRole]>([
    ['that keeps within every bound', {}, 'project-manager'],
    ['that costs a cent more', { cost: 500_001 }, 'project-owner'],
    ['that takes a day more', { days: 6 }, 'project-owner'],
    ['that changes the scope more', { scope: 'major' }, 'project-owner'],
    ['that costs more than all bounds', { cost: 5_000_001 }, 'steering-committee'],
    ['that takes longer than all bounds', { days: 21 }, 'steering-committee'],
    [
      'that saves money and time',
      { cost: -9_000_000, days: -30, scope: 'none' },
      'project-manager',
    ],
    ['of which nobody said the cost', { cost: null, currency: null }, 'steering-committee'],
    ['of which nobody said the days', { days: null }, 'steering-committee'],
    ['of which nobody said what it does to the scope', { scope: null }, 'project-owner'],
    ['in another currency', { currency: 'USD' }, 'steering-committee'],
  ])('%s', (_what, impact, role) => {
    expect(changeRightFor(ourGates, { ...small, ...impact })?.roles[0]).toBe(role);
  });

  it('is whoever the amount alone says where the project has no currency', () => {
    const dollars = { ...small, currency: 'USD' };
    expect(changeRightFor({ ...ourGates, currency: null }, dollars)).toBe(ourGates.rights[0]);
  });

  it.each<[Partial<ChangeImpact>, string]>([
    [
      { days: 20 },
      'By “Our gates” this takes the project owner, not the project manager: it costs 5,000.00 EUR, it moves the end by 20 days and its effect on the scope is minor.',
    ],
    [
      { currency: 'USD', days: null, scope: null },
      'By “Our gates” this takes the project steering committee, not the project manager: it costs 5,000.00 USD, which is not the currency of the project, nobody said by how many days it moves the end and nobody said what it does to the scope.',
    ],
    [
      { cost: null, currency: null, days: 1 },
      'By “Our gates” this takes the project steering committee, not the project manager: nobody said what it costs, it moves the end by 1 day and its effect on the scope is minor.',
    ],
  ])('is told to whoever may not: %j', (impact, words) => {
    expect(refusalOfChange(ourGates, { ...small, ...impact }, 'project-manager')).toBe(words);
  });
});

import type { ChangeRight } from './change-right';
import { unapprovableBy } from './unapprovable';

const any = { upTo: null, upToDays: null, upToScope: null } as const;
const changes: readonly ChangeRight[] = [
  { ...any, upTo: 500, upToDays: 1, roles: ['business-manager', 'project-manager'] },
  { ...any, roles: ['project-owner'] },
];
const OUR_2 = { rule: 'OUR-2', role: 'steering-committee' } as const;
const asked = [{ rule: 'OUR-1', role: 'project-manager' } as const, OUR_2];

it('are the rules that ask a role of no right at all, with the rule and each right by its place', () => {
  expect(unapprovableBy({ name: 'Our gates', changes }, asked)).toEqual([
    'OUR-2 asks for an approval of changes by the project steering committee, whom “Our gates” lets approve none: changes[0] takes the business manager or the project manager up to 500 and up to 1 day; changes[1] takes the project owner for anything.',
  ]);
});

it('are none where a life cycle does not say who approves changes', () => {
  expect(unapprovableBy({ name: 'PM²', changes: null }, asked)).toEqual([]);
});

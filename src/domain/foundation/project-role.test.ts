import { jiraNamesOf, PROJECT_ROLES, roleCalled } from './project-role';

describe('roleCalled', () => {
  it('knows every role by each of its names, whatever case and spaces', () => {
    for (const role of PROJECT_ROLES) {
      for (const name of jiraNamesOf(role)) {
        expect([name, roleCalled(name)]).toEqual([name, role]);
        expect(roleCalled(` ${name.toUpperCase().replace(' ', '_')} `)).toBe(role);
      }
    }
  });

  it('gives no name to two roles', () => {
    const names = PROJECT_ROLES.flatMap(jiraNamesOf);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['Administrators', 'Developers', 'PO', 'Product Owner', ''])('passes over %j', (name) => {
    expect(roleCalled(name)).toBeNull();
  });
});

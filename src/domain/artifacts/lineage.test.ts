import { occurredAmong } from './lineage';

const among = (...names: readonly string[]) =>
  occurredAmong(names.map((name, place) => ({ id: `${place}`, name })));

describe('occurredAmong', () => {
  it.each(['Occurred', 'has happened', ' Materialised ', 'MATERIALIZED', 'Eingetreten'])(
    'knows %j as the status for risks that have happened',
    (name) => {
      expect(among('Open', name, 'Closed')).toMatchObject({ name });
    },
  );

  it.each(['Not occurred', 'Closed', 'Occurred in part', 'Mitigated', ''])(
    'does not take %j for it',
    (name) => {
      expect(among('Open', name)).toBeNull();
    },
  );

  it('does not choose between two', () => {
    expect(among('Occurred', 'Materialised')).toBeNull();
    expect(among()).toBeNull();
  });
});

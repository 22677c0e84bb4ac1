import { reportOperations } from './reporting';

const { input } = reportOperations['report.set-cadence'];
const weekly = { kind: 'weekly', everyWeeks: 1, weekday: 5 };
const monthly = { kind: 'monthly', dayOfMonth: 31 };

describe.each([weekly, monthly])('reports that are due $kind', (cadence) => {
  const asked = (from: string) =>
    input.safeParse({
      projects: [{ id: 'project:1', version: 0 }],
      cadence: { ...cadence, from },
    });

  it.each(['2000-01-01', '2199-12-31'])('are asked for from %s', (from) => {
    expect(asked(from).success).toBe(true);
  });

  it.each(['0000-01-01', '1999-12-31', '2200-01-01', '9999-12-31'])(
    'are not asked for from %s, so far off that calendars end',
    (from) => {
      expect(asked(from).error?.issues).toMatchObject([
        {
          path: ['cadence', 'from'],
          message: 'reports are asked for from a day between 2000-01-01 and 2199-12-31',
        },
      ]);
    },
  );
});

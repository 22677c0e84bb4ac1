import { makeFormats } from './format';
import { withDays } from './with-days';

const formats = makeFormats('en-US', 'Europe/Copenhagen');

it('writes the days and instants of a sentence as the user reads them', () => {
  const sentence = 'Due 2027-03-01, changed 2027-02-28T23:30:00.000Z.';

  expect(withDays(sentence, formats).replaceAll('\u202f', ' ')).toBe(
    'Due Mar 1, 2027, changed Mar 1, 2027, 12:30 AM.',
  );
});

it('leaves numbers alone that are no days', () => {
  expect(withDays('Version 2027-03-011', formats)).toBe('Version 2027-03-011');
});

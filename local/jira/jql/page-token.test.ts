import { readPageToken, writePageToken } from './page-token';

const at = Date.parse('2026-03-02T09:30:00.000Z');
const day = 86_400_000;
const end = { startedAt: at - 1000, sortValues: ['a', 7] };

describe('a page token', () => {
  const token = writePageToken(end, { jql: 'project = QUAY', at });

  it('carries where a page ended', () => {
    expect(readPageToken(token, { jql: ' project = QUAY ', at: at + 7 * day })).toEqual(end);
  });

  it('expires after seven days', () => {
    expect(() => readPageToken(token, { jql: 'project = QUAY', at: at + 7 * day + 1 })).toThrow(
      'The nextPageToken has expired.',
    );
  });

  it('serves no other query', () => {
    expect(() => readPageToken(token, { jql: 'project = TUG', at })).toThrow(
      'The nextPageToken belongs to another query.',
    );
  });

  it.each(['', 'nonsense', Buffer.from('[1]').toString('base64url')])('is not %s', (text) => {
    expect(() => readPageToken(text, { jql: 'project = QUAY', at })).toThrow(
      'The nextPageToken is not valid.',
    );
  });
});

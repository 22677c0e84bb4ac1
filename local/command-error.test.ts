import { CommandError, reportOf } from './command-error';

describe('the report of an error', () => {
  it('has the code, the place and the details of one that a command throws', () => {
    const error = new CommandError('not-found', 'There is no x.', { where: 'x', details: ['y'] });

    expect(reportOf(error)).toEqual({
      code: 'not-found',
      message: 'There is no x.',
      where: 'x',
      details: ['y'],
    });
  });

  it.each(['ECONNREFUSED', 'EPIPE', 'PROTOCOL_CONNECTION_LOST'])(
    'says in words that the database ended, which its driver calls %s',
    (code) => {
      const error = Object.assign(new Error('connect /tmp/db.sock'), { code });

      expect(reportOf(error)).toMatchObject({
        code: 'database-ended',
        message: expect.stringContaining('Repeat the command') as unknown,
      });
    },
  );

  it('is a failure when nobody expected it', () => {
    expect(reportOf(new TypeError('x is undefined'))).toEqual({
      code: 'failed',
      message: 'x is undefined',
      where: null,
    });
  });
});

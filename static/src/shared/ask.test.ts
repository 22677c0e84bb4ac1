import { answerWith, hostAnswers, Refused } from '../../test/bridge';
import { ask, AskError } from './ask';

it('hands back what the backend answers', async () => {
  const book = { grants: [], mayGrantTotals: false };
  answerWith({ 'roles.list': book });

  await expect(ask('roles.list', {})).resolves.toEqual(book);
});

it('throws the refusal with its code and its place', async () => {
  answerWith({
    'roles.list': () => {
      throw new Refused('invalid-input', 'No such role.', 'role');
    },
  });

  const error: unknown = await ask('roles.list', {}).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(AskError);
  expect(error).toMatchObject({ code: 'invalid-input', message: 'No such role.', where: 'role' });
});

it('says that nobody answered when the invocation itself fails', async () => {
  hostAnswers('invoke', () => {
    throw new Error('There was an error invoking the function');
  });

  await expect(ask('roles.list', {})).rejects.toMatchObject({ code: 'unreachable' });
});

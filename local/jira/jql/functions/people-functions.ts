import { badRequest } from '../../reply';
import { membersOfGroup } from '../../store/accounts';
import type { JqlFunction } from './jql-function';

export const PEOPLE_FUNCTIONS: readonly JqlFunction[] = [
  {
    name: 'currentUser',
    gives: 'user',
    isList: false,
    takes: [0, 0],
    valuesOf: (_call, { rights }) => (rights.accountId === null ? [] : [rights.accountId]),
  },
  {
    name: 'membersOf',
    gives: 'user',
    isList: true,
    takes: [1, 1],
    async valuesOf({ name, args: [group = ''] }, { database }) {
      const members = await membersOfGroup(database, group);
      if (members.length > 0) return members;
      throw badRequest(
        `Function '${name}' can not generate a list of usernames for group '${group}'; the group does not exist.`,
      );
    },
  },
];

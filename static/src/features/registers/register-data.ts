import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';

import type { RegisterPage } from '@contract/registers';

import { ask, type AskError } from '../../shared/ask';
import { csvName, downloadCsv } from '../../shared/csv';
import { openFlag } from '../../shared/flag';
import { useFormats } from '../../shared/forge-context';
import { question } from '../../shared/questions';
import { questionOf, type RegisterAsked, ROWS_A_PAGE, ROWS_AN_EXPORT } from './register-asked';
import { registerCsv } from './register-csv';

/** The page that is looked at; the one before stays until the next is there. */
export function useRegister(asked: RegisterAsked) {
  return useQuery({
    ...question('register.list', questionOf(asked, ROWS_A_PAGE)),
    placeholderData: keepPreviousData,
  });
}

/** A file of what the filters let through, as far as one answer holds it. */
export function useRegisterExport(asked: RegisterAsked) {
  const formats = useFormats();
  return useMutation<RegisterPage, AskError>({
    mutationFn: () => ask('register.list', questionOf({ ...asked, page: 0 }, ROWS_AN_EXPORT)),
    onSuccess: ({ rows, found }) => {
      downloadCsv(csvName('registers'), registerCsv(rows));
      openFlag({
        title: `${formats.count(rows.length, 'row')} exported`,
        description:
          found > ROWS_AN_EXPORT
            ? `Of ${formats.number(found)}, in the order of the table. Filter to have the others.`
            : 'Those the filters show.',
      });
    },
    onError: ({ message }) =>
      openFlag({ title: 'Registers not exported', description: message, type: 'error' }),
  });
}

import type { QueryClient } from '@tanstack/react-query';

import type { RegisterPage } from '@contract/registers';

import type { Formats } from '../../../shared/format';
import { differencesIn } from '../../../shared/part/part-differences';
import type { Change } from './plan-change';

const WHILE_AWAITING_MILLISECONDS = 2_000;
/** Whatever is not heard of by then needs more than patience. */
const MOST_QUESTIONS = 15;
const REGISTER = { queryKey: ['register.list'] };

type Showing = { readonly queryClient: QueryClient; readonly formats: Formats };

/** Asks for the register on the page again until its rows say what was written: the app hears of it some seconds later. */
export async function showWhatWasWritten(
  written: readonly Pick<Change, 'key' | 'part'>[],
  { queryClient, formats }: Showing,
): Promise<void> {
  const isSaid = ({ key, part }: Pick<Change, 'key' | 'part'>) =>
    rowsOnPage(queryClient).every(
      (row) =>
        row.key !== key || (row.part !== null && differencesIn(row.part, part, formats).length === 0), // prettier-ignore
    );
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    await queryClient.invalidateQueries(REGISTER);
    if (written.every(isSaid)) return;
    await new Promise((passed) => setTimeout(passed, WHILE_AWAITING_MILLISECONDS));
  }
}

/** None once the page was left. */
function rowsOnPage(queryClient: QueryClient): RegisterPage['rows'] {
  return queryClient
    .getQueryCache()
    .findAll({ ...REGISTER, type: 'active' })
    .flatMap(({ state }) => (state.data as RegisterPage | undefined)?.rows ?? []);
}

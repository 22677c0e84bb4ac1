import type { RegisterPage } from '@contract/registers';

import { FactList } from '../../shared/fact-list';
import { useFormats } from '../../shared/forge-context';

/** What the entries add up to that the filters show: each once, each currency apart. */
export function RegisterFigures({ page }: { readonly page: RegisterPage }) {
  const formats = useFormats();
  const { found, expected } = page;

  return (
    <FactList
      facts={[
        { label: 'Entries', value: formats.number(found) },
        ...expected.map(({ amount, currency, count }) => ({
          label: `Expected value in ${currency}`,
          value: formats.money(amount, currency),
          note: `of ${formats.count(count, 'risk')} with an amount and a probability`,
        })),
      ]}
    />
  );
}

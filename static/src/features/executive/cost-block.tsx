import type { ExecutiveView } from '@contract/executive';

import { useFormats } from '../../shared/forge-context';
import styles from './executive.module.css';

/** Money by currency. */
export function CostBlock({ view: { costs } }: { readonly view: ExecutiveView }) {
  const { number, wholeMoney } = useFormats();
  if (costs.length === 0) {
    return (
      <p className={styles['quiet']}>
        Not available: nobody typed a budget or what was spent. Both are typed on a project’s page,
        under Plan.
      </p>
    );
  }
  return (
    <>
      <table className={styles['figures']} aria-label="Cost by currency">
        <thead>
          <tr>
            <th scope="col">Currency</th>
            <th scope="col">Projects</th>
            <th scope="col">Budget</th>
            <th scope="col">Spent</th>
            <th scope="col">Forecast</th>
          </tr>
        </thead>
        <tbody>
          {costs.map(({ currency, projects, budget, spent, forecast }) => (
            <tr key={currency}>
              <th scope="row">{currency}</th>
              <td>{number(projects)}</td>
              <td>{wholeMoney(budget, currency)}</td>
              <td>{wholeMoney(spent, currency)}</td>
              <td>
                <Forecast of={{ currency, projects, forecast }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['quiet']}>
        The forecast is what a project will cost in all if the rest of its work costs as what is
        done. Currencies are never added up.
      </p>
    </>
  );
}

function Forecast({
  of: { currency, projects, forecast },
}: {
  readonly of: Pick<ExecutiveView['costs'][number], 'currency' | 'projects' | 'forecast'>;
}) {
  const { number, wholeMoney } = useFormats();
  if (forecast === null) return 'Not available';

  return (
    <>
      {wholeMoney(forecast.cost, currency)}
      {forecast.projects < projects && (
        <div className={styles['quiet']}>
          for {number(forecast.projects)} of {number(projects)}, whose budget is{' '}
          {wholeMoney(forecast.budget, currency)}
        </div>
      )}
    </>
  );
}

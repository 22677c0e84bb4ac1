import type { GovernedId } from '@domain/foundation/ids';

import { useAnswer } from '../../shared/questions';
import { Loading, Problem } from '../../shared/states';
import { ForecastContent } from './forecast-content';

/** When one governed project will be finished, with which odds, and what would change it. */
export function ForecastPanel({ id }: { readonly id: GovernedId }) {
  const forecast = useAnswer('project.forecast', { id });

  if (forecast.data !== undefined) return <ForecastContent forecast={forecast.data} />;
  return forecast.isError ? (
    <Problem
      title="The forecast of this project could not be loaded"
      error={forecast.error}
      onRetry={() => void forecast.refetch()}
    />
  ) : (
    <Loading what="the forecast" rows={8} />
  );
}

import type { AskError } from '../../shared/ask';
import { useFormats } from '../../shared/forge-context';
import { Empty, Loading, Problem } from '../../shared/states';
import { withDays } from '../../shared/with-days';

type DayRefusedProps = {
  readonly query: { readonly error: AskError | null; readonly refetch: () => Promise<unknown> };
  readonly what: string;
};

/** On its way, refused because of a day, or failed. */
export function DayRefused({ query: { error, refetch }, what }: DayRefusedProps) {
  const formats = useFormats();
  if (error === null) return <Loading what={what} rows={8} />;
  if (error.code === 'invalid-input') {
    return <Empty title="These days cannot be compared">{withDays(error.message, formats)}</Empty>;
  }
  return (
    <Problem
      title={`What is asked of ${what} could not be loaded`}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}

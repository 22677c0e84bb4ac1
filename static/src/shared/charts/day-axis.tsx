import type { ScaleTime } from 'd3-scale';

import type { Day } from '@domain/foundation/calendar';

import { useFormats } from '../forge-context';

const LABEL_WIDTH = 96;
/** Above this many days a label without a year would be read wrong. */
const DAYS_WITHOUT_YEAR = 300;
const MILLISECONDS_A_DAY = 86_400_000;

type DayAxisProps = {
  readonly times: ScaleTime<number, number>;
  readonly width: number;
  readonly y: number;
};

/** As many days as have room, below a drawing. */
export function DayAxis({ times, width, y }: DayAxisProps) {
  const formats = useFormats();
  const [from, to] = times.domain();
  const days = ((to?.getTime() ?? 0) - (from?.getTime() ?? 0)) / MILLISECONDS_A_DAY;
  const isLong = days > DAYS_WITHOUT_YEAR;
  const fit = Math.max(2, Math.floor(width / (isLong ? 1.4 * LABEL_WIDTH : LABEL_WIDTH)));

  return (
    <>
      {times
        .ticks(fit)
        .filter(isMidnight)
        .map((tick) => {
          const day = tick.toISOString().slice(0, 10) as Day;
          return (
            <text key={day} x={times(tick)} y={y} textAnchor="middle">
              {isLong ? formats.day(day) : formats.shortDay(day)}
            </text>
          );
        })}
    </>
  );
}

/** Over a few days ticks stand at hours, too. */
function isMidnight(tick: Date): boolean {
  return tick.getTime() % MILLISECONDS_A_DAY === 0;
}

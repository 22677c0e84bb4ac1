import { type PointerEvent, useState } from 'react';
import { createPortal } from 'react-dom';

import type { Health, HealthColor } from '@domain/rollup/health';

import { useFormats } from '../../shared/forge-context';
import { HealthPill, HealthShape } from '../../shared/health-pill';
import { healthWord } from '../../shared/health-words';
import { withDays } from '../../shared/with-days';
import styles from './health-cell.module.css';

type Place = { readonly left: number; readonly top: number };

/**
 * A health pill that says why when the pointer rests on it. The same words, and more, are in the details that the
 * row's button opens, so nothing depends on a pointer.
 */
export function HealthCell({ health }: { readonly health: Health }) {
  const [place, setPlace] = useState<Place | null>(null);
  const open = ({ currentTarget }: PointerEvent) => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    setPlace({ left, top: bottom + 6 });
  };

  return (
    <span onPointerEnter={open} onPointerLeave={() => setPlace(null)}>
      <HealthPill color={health.color} />
      {health.color !== health.computed && <ByTheData color={health.computed} />}
      {place !== null && createPortal(<Reasons health={health} place={place} />, document.body)}
    </span>
  );
}

function ByTheData({ color }: { readonly color: HealthColor }) {
  const words = `${healthWord(color).toLowerCase()} by the data`;
  return (
    <span className={styles['byTheData']} title={words}>
      <HealthShape color={color} />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

function Reasons({ health, place }: { readonly health: Health; readonly place: Place }) {
  const formats = useFormats();
  const toGreen = health.dimensions.flatMap((dimension) => dimension.toGreen ?? []);

  return (
    <div className={styles['reasons']} style={place} aria-hidden="true">
      {health.said !== null && (
        <p>
          Said until {formats.day(health.said.until)}: {health.said.reason} The data say:{' '}
          {healthWord(health.computed).toLowerCase()}.
        </p>
      )}
      {health.reasons.map((reason) => (
        <p key={reason}>{withDays(reason, formats)}</p>
      ))}
      {toGreen.length > 0 && (
        <p className={styles['toGreen']}>To turn green: {withDays(toGreen.join(' '), formats)}</p>
      )}
      <p className={styles['more']}>Open the row for the numbers.</p>
    </div>
  );
}

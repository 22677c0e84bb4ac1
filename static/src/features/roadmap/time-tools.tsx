import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';

import { type Zoom, ZOOMS } from './roadmap-window';
import styles from './roadmap.module.css';

const ZOOM_WORDS = { quarter: 'Quarters', year: 'Year', all: 'All' } as const;

type TimeToolsProps = {
  readonly zoom: Zoom;
  readonly isTroubled: boolean;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onMove: (by: number) => void;
  readonly onTroubled: (isTroubled: boolean) => void;
};

/** How much of the time line is shown, and which of its projects. */
export function TimeTools({ zoom, isTroubled, onZoom, onMove, onTroubled }: TimeToolsProps) {
  const isWhole = zoom === 'all';
  return (
    <div className={`${styles['tools'] ?? ''} no-print`} role="group" aria-label="Time shown">
      {ZOOMS.map((each) => (
        <Button
          key={each}
          spacing="compact"
          isSelected={zoom === each}
          onClick={() => onZoom(each)}
        >
          {ZOOM_WORDS[each]}
        </Button>
      ))}
      <Button spacing="compact" isDisabled={isWhole} onClick={() => onMove(-1)}>
        ← Earlier
      </Button>
      <Button spacing="compact" isDisabled={isWhole} onClick={() => onMove(1)}>
        Later →
      </Button>
      <Checkbox
        label="Only late or slipping"
        isChecked={isTroubled}
        onChange={() => onTroubled(!isTroubled)}
      />
    </div>
  );
}

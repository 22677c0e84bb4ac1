import type { ReactNode } from 'react';

import styles from './registers.module.css';

type ChipsProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Value[];
  readonly chosen: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly onToggle: (value: Value) => void;
};

/** Some of several, side by side. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { label, options, chosen, wordOf, onToggle } = props;
  return (
    <div role="group" aria-label={label} className={styles['chips']}>
      {options.map((value) => (
        <Chip key={value} isChosen={chosen.includes(value)} onClick={() => onToggle(value)}>
          {wordOf(value)}
        </Chip>
      ))}
    </div>
  );
}

type ChipProps = {
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

export function Chip({ isChosen, onClick, children }: ChipProps) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={isChosen} onClick={onClick}>
      {children}
    </button>
  );
}

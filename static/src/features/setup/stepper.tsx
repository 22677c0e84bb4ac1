import { SETUP_STEPS, type SetupStep } from '@contract/setup';

import styles from './setup.module.css';

const NAMES: Readonly<Record<SetupStep, string>> = {
  connect: 'Connect',
  projects: 'Projects',
  portfolio: 'Portfolio',
  standard: 'Standard',
  roles: 'Roles',
};

type StepperProps = {
  readonly current: SetupStep;
  readonly done: readonly SetupStep[];
  readonly canOpen: (step: SetupStep) => boolean;
  readonly onOpen: (step: SetupStep) => void;
};

/** Where one is in the setup, and the way back to a step already taken. */
export function Stepper({ current, done, canOpen, onOpen }: StepperProps) {
  return (
    <nav aria-label="Setup steps">
      <ol className={styles['steps']}>
        {SETUP_STEPS.map((step, index) => (
          <li key={step} className={styles['step']}>
            <button
              type="button"
              className={styles['stepButton']}
              aria-current={step === current ? 'step' : undefined}
              disabled={!canOpen(step)}
              onClick={() => onOpen(step)}
            >
              <span
                className={styles['stepMark']}
                data-done={done.includes(step)}
                aria-hidden="true"
              >
                {done.includes(step) ? '✓' : index + 1}
              </span>
              <span>
                {NAMES[step]}
                {done.includes(step) && <span className="visually-hidden"> (done)</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

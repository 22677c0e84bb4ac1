import Button from '@atlaskit/button/new';
import { useId } from 'react';

import type { ProposalCriterion } from '@domain/scoring/proposal-model';

import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import styles from './proposals.module.css';
import type { Ranked } from './use-ranking';

type WeightSlidersProps = {
  readonly criteria: readonly ProposalCriterion[];
  readonly ranked: Pick<Ranked, 'own' | 'weights' | 'isTried' | 'setTried'>;
};

/** What would be first if other things counted more: nothing that is tried here is saved. */
export function WeightSliders({ criteria, ranked }: WeightSlidersProps) {
  const { weights, isTried, setTried } = ranked;
  const sum = weights.reduce((total, weight) => total + weight, 0);

  return (
    <Section
      title="What if the weights were others?"
      lead="Everything on this page follows at once. Nothing is saved: the model keeps its weights."
      actions={
        isTried && <Button onClick={() => setTried(null)}>Back to the model’s weights</Button>
      }
    >
      <div className={styles['sliders']}>
        {criteria.map(({ id, name }, place) => (
          <Slider
            key={id}
            name={name}
            weight={weights[place] ?? 0}
            share={(weights[place] ?? 0) / sum}
            onChange={(weight) => {
              const next = weights.map((each, at) => (at === place ? weight : each));
              if (next.some((each) => each > 0)) setTried(next);
            }}
          />
        ))}
      </div>
    </Section>
  );
}

type SliderProps = {
  readonly name: string;
  readonly weight: number;
  readonly share: number;
  readonly onChange: (weight: number) => void;
};

function Slider({ name, weight, share, onChange }: SliderProps) {
  const { percent } = useFormats();
  const id = useId();

  return (
    <div className={styles['slider']}>
      <label htmlFor={id}>{name}</label>
      <output htmlFor={id}>{percent(share)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={0.01}
        value={weight}
        aria-valuetext={`${percent(share)} of all weight`}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}

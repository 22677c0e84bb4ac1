import Button from '@atlaskit/button/new';
import { useId } from 'react';

import type { ProposalModel } from '@domain/scoring/proposal-model';
import { shareWay, weightIn, withWeightIn } from '@domain/scoring/tried-weights';

import { shareText } from '../../shared/criteria-tree/share-text';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import styles from './proposals.module.css';
import type { Ranked } from './use-ranking';

type WeightSlidersProps = {
  readonly model: Pick<ProposalModel, 'criteria' | 'groups'>;
  readonly ranked: Pick<Ranked, 'own' | 'weights' | 'isTried' | 'setTried'>;
};

/** What would be first if other things counted more: nothing that is tried here is saved. */
export function WeightSliders({ model, ranked }: WeightSlidersProps) {
  const { isTried, setTried } = ranked;

  return (
    <Section
      title="What if the weights were others?"
      lead="Everything on this page follows at once. Nothing is saved: the model keeps its weights."
      actions={
        isTried && <Button onClick={() => setTried(null)}>Back to the model’s weights</Button>
      }
    >
      <Sliders model={model} ranked={ranked} group={null} />
    </Section>
  );
}

type SlidersProps = WeightSlidersProps & { readonly group: string | null };

/** The criteria of a group, then the groups in it, each with its own below. */
function Sliders({ model, ranked, group }: SlidersProps) {
  const { weights, own, setTried } = ranked;
  const set = (next: readonly number[]) => {
    if (next.some((each) => each > 0)) setTried(next);
  };

  return (
    <>
      <div className={styles['sliders']}>
        {model.criteria.map((criterion, place) =>
          criterion.group === group ? (
            <Slider
              key={criterion.id}
              name={criterion.name}
              weight={weights[place] ?? 0}
              way={shareWay(model, weights, criterion)}
              onChange={(weight) => set(weights.map((each, at) => (at === place ? weight : each)))}
            />
          ) : null,
        )}
      </div>
      {model.groups
        .filter((each) => each.group === group)
        .map((each) => (
          <div key={each.id} role="group" aria-label={each.name} className={styles['sliderGroup']}>
            <div className={styles['sliders']}>
              <Slider
                name={`All of ${each.name}`}
                weight={weightIn(model, weights, each.id)}
                way={shareWay(model, weights, each)}
                onChange={(weight) =>
                  set(withWeightIn(model, { weights, own }, { group: each.id, weight }))
                }
              />
            </div>
            <Sliders model={model} ranked={ranked} group={each.id} />
          </div>
        ))}
    </>
  );
}

type SliderProps = {
  readonly name: string;
  readonly weight: number;
  /** Its share among its siblings, then those of the groups around it. */
  readonly way: readonly number[];
  readonly onChange: (weight: number) => void;
};

function Slider({ name, weight, way, onChange }: SliderProps) {
  const formats = useFormats();
  const id = useId();
  const share = way.reduce((product, each) => product * each, 1);

  return (
    <div className={styles['slider']}>
      <label htmlFor={id}>{name}</label>
      <output htmlFor={id}>{shareText(way, formats)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={0.01}
        value={weight}
        aria-valuetext={`${formats.percent(share)} of all weight`}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}

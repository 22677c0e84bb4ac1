import { PROXIMITIES, RESPONSES_TO, RISK_NATURES } from '@domain/artifacts/risk-part';

import { natureWord, proximityWord, responseWord } from '../../../shared/register-words';
import { ChosenField, type FormState, StepField, TypedField } from './part-fields';
import styles from './part.module.css';

export function RiskFields(form: FormState) {
  const { text, onChange } = form;
  const nature = text.nature === 'opportunity' ? 'opportunity' : 'threat';
  /** A response to threats is none to opportunities. */
  const changed: FormState['onChange'] = (next) => {
    const fits = RESPONSES_TO[next.nature === 'opportunity' ? 'opportunity' : 'threat'];
    onChange(fits.some((each) => each === next.response) ? next : { ...next, response: '' });
  };

  return (
    <>
      <div className={styles['pair']}>
        <ChosenField
          {...form}
          onChange={changed}
          name="nature"
          label="Nature"
          options={RISK_NATURES}
          wordOf={natureWord}
          isSaid
        />
        <ChosenField
          {...form}
          name="response"
          label="Response"
          options={RESPONSES_TO[nature]}
          wordOf={responseWord}
        />
      </div>
      <div className={styles['pair']}>
        <StepField {...form} name="inherentProbability" label="Inherent probability" />
        <StepField {...form} name="inherentImpact" label="Inherent impact" />
      </div>
      <div className={styles['pair']}>
        <StepField {...form} name="residualProbability" label="Residual probability" />
        <StepField {...form} name="residualImpact" label="Residual impact" />
      </div>
      <ChosenField
        {...form}
        name="proximity"
        label="When it would happen"
        options={PROXIMITIES}
        wordOf={proximityWord}
      />
      <Stake {...form} />
    </>
  );
}

function Stake(form: FormState) {
  const isThreat = form.text.nature !== 'opportunity';
  return (
    <div className={styles['money']}>
      <TypedField
        {...form}
        name="amount"
        label={isThreat ? 'What it would cost' : 'What it would bring'}
      />
      <TypedField {...form} name="currency" label="Currency" />
      <TypedField {...form} name="percent" label="Probability in %" />
    </div>
  );
}

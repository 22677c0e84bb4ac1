import Button from '@atlaskit/button/new';
import { type SyntheticEvent, useState } from 'react';

import type { JointForecast } from '@contract/joint-forecast';
import { day, type Day } from '@domain/foundation/calendar';
import type { NodeId } from '@domain/foundation/ids';

import { DayField } from '../../shared/day-field';
import { useFormats } from '../../shared/forge-context';
import { useAnswer } from '../../shared/questions';
import { Section } from '../../shared/section';
import styles from './joint-forecast.module.css';
import { chanceSentence } from './joint-words';

type OddsOfDayProps = { readonly nodeId: NodeId | null; readonly forecast: JointForecast };

/** With which odds all are finished by a day that somebody names. */
export function OddsOfDay({ nodeId, forecast }: OddsOfDayProps) {
  const planned = forecast.plannedFinish?.day ?? null;
  const [text, setText] = useState<string>(planned ?? '');
  const [wanted, setWanted] = useState<Day | null>(null);
  const tell = (event: SyntheticEvent) => {
    event.preventDefault();
    setWanted(dayIn(text));
  };

  return (
    <Section title="The odds of a day">
      <form className={styles['ask']} onSubmit={tell}>
        <DayField label="All finished by" value={text} onChange={setText} />
        <Button type="submit">Tell the odds</Button>
      </form>
      <div role="status">
        {wanted !== null && <Told nodeId={nodeId} wanted={wanted} asOf={forecast.asOf} />}
      </div>
    </Section>
  );
}

type ToldProps = { readonly nodeId: NodeId | null; readonly wanted: Day; readonly asOf: Day };

function Told({ nodeId, wanted, asOf }: ToldProps) {
  const formats = useFormats();
  const { data, error } = useAnswer('portfolio.forecast', { nodeId, by: wanted });
  if (wanted <= asOf) return 'This day is not ahead.';
  if (error !== null) return error.message;
  return data?.by === undefined || data.by === null
    ? 'Working it out…'
    : chanceSentence(data.by, formats);
}

function dayIn(text: string): Day | null {
  try {
    return day(text);
  } catch {
    return null;
  }
}

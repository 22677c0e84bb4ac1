import { useState } from 'react';

import type { ProjectOverview } from '@contract/project';
import { addDays, day, type Day } from '@domain/foundation/calendar';
import { LONGEST_SAID_DAYS, SAID_COLORS, type SaidHealth } from '@domain/rollup/health';

import { Choice } from '../../shared/choice';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { DayField } from '../../shared/day-field';
import { openFlag } from '../../shared/flag';
import { FormField } from '../../shared/form-field';
import { healthWord } from '../../shared/health-words';
import { WordsField } from '../../shared/words-field';
import { useSayHealth } from './project-data';

const USUAL_DAYS = 14;
const LONGEST_REASON = 500;
const COLORS = SAID_COLORS.map((value) => ({ value, label: healthWord(value) }));

type SayHealthDialogProps = { readonly overview: ProjectOverview; readonly onClose: () => void };
type SaidText = Omit<SaidHealth, 'until'> & { readonly until: string };

export function SayHealthDialog({ overview, onClose }: SayHealthDialogProps) {
  const { project, asOf, saidVersion, row } = overview;
  const [text, setText] = useState(() => textOf(row.health.said, asOf));
  const [isAsked, setIsAsked] = useState(false);
  const say = useSayHealth(project.id);

  const confirm = () => {
    setIsAsked(true);
    const reason = text.reason.trim();
    if (reason === '' || text.until === '') return;

    const said = { color: text.color, reason, until: day(text.until) };
    const done = () => {
      openFlag({ title: 'Colour said' });
      onClose();
    };
    say.mutate({ id: project.id, said, version: saidVersion }, { onSuccess: done });
  };

  return (
    <ConfirmDialog
      title="Say another colour"
      confirmLabel="Say it"
      isDangerous={false}
      isPending={say.isPending}
      error={say.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        It counts in tables and totals until its last day. What the data say stays beside it, and
        status reports go by the data.
      </p>
      <SaidFields {...{ text, asOf, isAsked }} onChange={setText} />
    </ConfirmDialog>
  );
}

/** What is said now, to be changed; else the usual. */
function textOf(said: SaidHealth | null, asOf: Day): SaidText {
  return said ?? { color: 'amber', reason: '', until: addDays(asOf, USUAL_DAYS) };
}

type SaidFieldsProps = {
  readonly text: SaidText;
  readonly asOf: Day;
  /** Whether what is missing is told. */
  readonly isAsked: boolean;
  readonly onChange: (text: SaidText) => void;
};

function SaidFields({ text, asOf, isAsked, onChange }: SaidFieldsProps) {
  return (
    <>
      <FormField label="Colour">
        {(control) => (
          <Choice
            control={control}
            options={COLORS}
            value={text.color}
            onChange={(color) => onChange({ ...text, color })}
          />
        )}
      </FormField>
      <WordsField
        label="Reason"
        isRequired
        rows={3}
        longest={LONGEST_REASON}
        value={text.reason}
        error={isAsked && text.reason.trim() === '' ? 'Say why.' : null}
        onChange={(reason) => onChange({ ...text, reason })}
      />
      <DayField
        label="Until"
        isRequired
        helper={`The last day on which it counts, ${LONGEST_SAID_DAYS} days ahead at most.`}
        min={asOf}
        max={addDays(asOf, LONGEST_SAID_DAYS)}
        value={text.until}
        error={isAsked && text.until === '' ? 'Say until when.' : null}
        onChange={(until) => onChange({ ...text, until })}
      />
    </>
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { OpenReport } from '@contract/reporting';
import type { GovernedId } from '@domain/foundation/ids';
import { badNewsHidden, needsReason } from '@domain/reporting/bad-news';
import { type Narrative, REPORT_COLORS } from '@domain/reporting/status-report';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { NoticeLine } from '../../shared/notice-line';
import { Problem } from '../../shared/states';
import { WordsField } from '../../shared/words-field';
import { ReportText } from './report-text';
import { COLOR_WORDS } from './report-words';
import styles from './reporting.module.css';
import { useReportChange } from './reporting-data';

const COLORS = REPORT_COLORS.map((value) => ({ value, label: COLOR_WORDS[value] }));

type DraftFormProps = {
  readonly id: GovernedId;
  readonly report: OpenReport;
  readonly onClose: () => void;
};

/** Writes what a person says of the project. */
export function DraftForm({ id, report, onClose }: DraftFormProps) {
  const { number, seen, suggested, computed } = report;
  const [text, setText] = useState<Narrative>(report.narrative);
  const [seenAtFirst] = useState(seen);
  const write = useReportChange('report.write', 'Report saved');
  const change = (part: Partial<Narrative>) => setText({ ...text, ...part });

  const save = () =>
    write.mutate({ id, number, seen, narrative: text }, { onSuccess: () => onClose() });

  return (
    <form
      className={styles['form']}
      aria-label={`Report ${number}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NarrativeFields text={text} computed={computed} onChange={change} />
      {seen !== seenAtFirst && (
        <>
          <NoticeLine tone="warning" title="Somebody else did something to this report meanwhile.">
            Your text is still here. What stands in the report now follows; saving puts yours in its
            place.
          </NoticeLine>
          <ReportText narrative={report.narrative} computed={computed} />
        </>
      )}
      {write.isError && <Problem title="The report was not saved" error={write.error} />}
      <div className={styles['actions']}>
        <Button type="submit" appearance="primary" isLoading={write.isPending}>
          Save report
        </Button>
        <Button onClick={() => setText(suggested)}>Fill in from the data</Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type FieldsProps = {
  readonly text: Narrative;
  readonly computed: OpenReport['computed'];
  readonly onChange: (part: Partial<Narrative>) => void;
};

function NarrativeFields({ text, computed, onChange }: FieldsProps) {
  return (
    <>
      <ColorFields text={text} computed={computed} onChange={onChange} />
      <WordsField
        label="Summary"
        rows={3}
        longest={2_000}
        isRequired
        value={text.summary}
        onChange={(summary) => onChange({ summary })}
      />
      <WordsField
        label="Highlights"
        rows={7}
        longest={4_000}
        value={text.highlights}
        onChange={(highlights) => onChange({ highlights })}
      />
      <WordsField
        label="Next steps"
        rows={5}
        longest={4_000}
        value={text.nextSteps}
        onChange={(nextSteps) => onChange({ nextSteps })}
      />
    </>
  );
}

function ColorFields({ text, computed, onChange }: FieldsProps) {
  const badNews = badNewsHidden(text.color, computed.color);
  return (
    <>
      <FormField label="Reported colour">
        {(control) => (
          <Choice
            control={control}
            options={COLORS}
            value={text.color}
            onChange={(color) => onChange({ color })}
          />
        )}
      </FormField>
      {badNews !== null && (
        <NoticeLine tone="warning" title={badNews}>
          {computed.reasons.join(' ')} Say why below.
        </NoticeLine>
      )}
      <WordsField
        label="Why this colour"
        rows={2}
        longest={1_000}
        value={text.colorReason}
        isRequired={needsReason(text.color, computed.color)}
        helper="Asked for where the data say another colour."
        onChange={(colorReason) => onChange({ colorReason })}
      />
    </>
  );
}

import type { Problem } from '@domain/foundation/document/problem';
import type { Members } from '@domain/foundation/document/shape';
import { STANDARD_SHAPE } from '@domain/standards/document/standard-shape';

import { isWritten } from './form-value';
import styles from './library.module.css';
import { RulesForm } from './rules-form';
import { MemberFields } from './shape-field';

type StandardFormProps = {
  readonly document: unknown;
  readonly isSaved: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (document: unknown) => void;
};

/** The day is chosen when it is published; the rules have a form of their own. */
const ELSEWHERE = ['effectiveFrom', 'rules'];
const ABOUT: Members =
  STANDARD_SHAPE.kind === 'object'
    ? Object.fromEntries(
        Object.entries(STANDARD_SHAPE.members).filter(([name]) => !ELSEWHERE.includes(name)),
      )
    : {};

/** The form of a standard, made of the table that it is read by. */
export function StandardForm({ document, isSaved, problems, onChange }: StandardFormProps) {
  if (!isWritten(document)) {
    return <p>This text is not a standard yet. Edit it as text.</p>;
  }
  const reasons = new Map(problems.map((one) => [one.place, `${one.reason}. ${one.remedy}`]));
  const errorAt = (place: string) => reasons.get(place) ?? null;

  return (
    <div className={styles['stack']}>
      <div className={styles['fields']}>
        <MemberFields
          members={ABOUT}
          fixed={isSaved ? ['id', 'version'] : []}
          value={document}
          place=""
          errorAt={errorAt}
          onChange={onChange}
        />
      </div>
      <RulesForm
        rules={Array.isArray(document['rules']) ? document['rules'] : []}
        errorAt={errorAt}
        onChange={(rules) => onChange({ ...document, rules })}
      />
    </div>
  );
}

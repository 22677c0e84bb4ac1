import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { Members } from '@domain/foundation/document/shape';
import { RULE_SHAPE } from '@domain/standards/document/standard-shape';

import { Notice } from '../../../shared/states';
import { isWritten, textOf } from './form-value';
import styles from './library.module.css';
import { NEW_RULE } from './new-document';
import { MemberFields } from './shape-field';

type RulesFormProps = {
  readonly rules: readonly unknown[];
  readonly errorAt: (place: string) => string | null;
  readonly onChange: (rules: readonly unknown[]) => void;
};

const MEMBERS: Members = RULE_SHAPE.kind === 'object' ? RULE_SHAPE.members : {};

/** The rules of a draft in their order; the open one shows its form. */
export function RulesForm({ rules, errorAt, onChange }: RulesFormProps) {
  const edit = useRules(rules, onChange);

  return (
    <section aria-label="Rules" className={styles['stack']}>
      <ol className={styles['ruleForms']}>
        {rules.map((rule, index) => (
          <li key={index} className={styles['ruleForm']}>
            <RuleHead rule={rule} index={index} count={rules.length} edit={edit} />
            {edit.open === index && (
              <div className={styles['fields']}>
                <MemberFields
                  members={MEMBERS}
                  value={rule}
                  place={`rules[${index}]`}
                  errorAt={errorAt}
                  onChange={(to) => edit.replace(index, to)}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {edit.mayUndo && (
        <Notice title="A rule was deleted">
          <Button onClick={edit.undo}>Bring it back</Button>
        </Notice>
      )}
      <div>
        <Button onClick={edit.add}>Add rule</Button>
      </div>
    </section>
  );
}

type Edit = ReturnType<typeof useRules>;

function useRules(rules: readonly unknown[], onChange: RulesFormProps['onChange']) {
  const [open, setOpen] = useState<number | null>(rules.length === 1 ? 0 : null);
  const [deleted, setDeleted] = useState<readonly unknown[] | null>(null);
  const insert = (at: number, rule: unknown) => {
    onChange([...rules.slice(0, at), duplicateOf(rule, rules), ...rules.slice(at)]);
    setOpen(at);
    setDeleted(null);
  };

  return {
    open,
    mayUndo: deleted !== null,
    toggle: (at: number) => setOpen(open === at ? null : at),
    add: () => insert(rules.length, { id: 'OUR-1', ...NEW_RULE }),
    duplicate: (at: number) => insert(at + 1, rules[at]),
    replace: (at: number, to: unknown) => onChange(rules.with(at, to)),
    swap: (at: number, other: number) => {
      onChange(rules.with(at, rules[other]).with(other, rules[at]));
      if (open === at) setOpen(other);
      if (open === other) setOpen(at);
    },
    remove: (at: number) => {
      setDeleted(rules);
      setOpen(null);
      onChange(rules.toSpliced(at, 1));
    },
    undo: () => {
      if (deleted !== null) onChange(deleted);
      setDeleted(null);
    },
  };
}

type RuleHeadProps = {
  readonly rule: unknown;
  readonly index: number;
  readonly count: number;
  readonly edit: Edit;
};

function RuleHead({ rule, index, count, edit }: RuleHeadProps) {
  const written = isWritten(rule) ? rule : {};
  const called = textOf(written['id']) || `rule ${index + 1}`;

  return (
    <div className={styles['ruleHead']}>
      <button
        type="button"
        className={styles['toggle']}
        aria-expanded={edit.open === index}
        onClick={() => edit.toggle(index)}
      >
        <strong>{called}</strong> {textOf(written['title'])}
      </button>
      <Small label={`Duplicate ${called}`} onClick={() => edit.duplicate(index)}>
        Duplicate
      </Small>
      <Small
        label={`Move ${called} up`}
        isDisabled={index === 0}
        onClick={() => edit.swap(index, index - 1)}
      >
        Up
      </Small>
      <Small
        label={`Move ${called} down`}
        isDisabled={index === count - 1}
        onClick={() => edit.swap(index, index + 1)}
      >
        Down
      </Small>
      <Small label={`Delete ${called}`} onClick={() => edit.remove(index)}>
        Delete
      </Small>
    </div>
  );
}

type SmallProps = {
  readonly label: string;
  readonly children: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
};

function Small({ label, children, isDisabled = false, onClick }: SmallProps) {
  return (
    <Button
      aria-label={label}
      appearance="subtle"
      spacing="compact"
      isDisabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

/** The same under an id and a clause that no rule has yet. */
function duplicateOf(rule: unknown, rules: readonly unknown[]): unknown {
  if (!isWritten(rule)) return rule;
  const taken = (member: string) =>
    new Set(rules.map((one) => (isWritten(one) ? textOf(one[member]) : '')));
  return {
    ...rule,
    id: free(textOf(rule['id']), '-', taken('id')),
    clause: free(textOf(rule['clause']), ', ', taken('clause')),
  };
}

function free(text: string, joint: string, taken: ReadonlySet<string>): string {
  if (!taken.has(text)) return text;
  const others = Array.from({ length: taken.size }, (_each, at) => `${text}${joint}${at + 2}`);
  return others.find((one) => !taken.has(one)) ?? text;
}

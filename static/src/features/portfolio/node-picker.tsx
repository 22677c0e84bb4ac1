import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

import type { NodeSummary } from '@contract/rollup';
import type { NodeId } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import { SearchField } from '../../shared/search-field';
import styles from './node-picker.module.css';
import { nodeChoices } from './node-tree';

const SEARCHED_FROM = 9;

type NodePickerProps = {
  readonly nodes: readonly NodeSummary[];
  readonly selected: NodeId | null;
  readonly onSelect: (id: NodeId | null) => void;
};

/** Chooses which portfolio or programme the page shows. */
export function NodePicker({ nodes, selected, onSelect }: NodePickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useOutsideClick(frame, isOpen, () => setIsOpen(false));

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };

  return (
    <div
      ref={frame}
      className={`${styles['picker'] ?? ''} no-print`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        Switch portfolio
        <ChevronDownIcon label="" size="small" />
      </button>
      {isOpen && (
        <div
          id={id}
          role="dialog"
          aria-label="Portfolios and programmes"
          className={styles['panel']}
        >
          <Choices
            nodes={nodes}
            selected={selected}
            onSelect={(chosen) => {
              onSelect(chosen);
              close();
            }}
          />
        </div>
      )}
    </div>
  );
}

function Choices({ nodes, selected, onSelect }: NodePickerProps) {
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const formats = useFormats();
  const choices = nodeChoices(nodes).filter(({ name }) =>
    name.toLowerCase().includes(text.trim().toLowerCase()),
  );

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, []);

  return (
    <>
      {nodes.length >= SEARCHED_FROM && (
        <SearchField label="Search portfolios" value={text} onChange={setText} />
      )}
      <ul ref={list} className={styles['list']} onKeyDown={walk}>
        {choices.map(({ id, name, depth, projects }) => (
          <li key={id ?? 'all'}>
            <button
              type="button"
              className={styles['choice']}
              data-depth={depth}
              aria-current={id === selected}
              onClick={() => onSelect(id)}
            >
              <span className={styles['name']}>{name}</span>
              {projects !== null && (
                <span className={styles['count']}>{formats.count(projects, 'project')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className={styles['none']}>No portfolio has this name.</p>}
    </>
  );
}

/** Arrow keys go from one choice to the next. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined) return;

  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

function useOutsideClick(
  frame: React.RefObject<HTMLElement>,
  isActive: boolean,
  onOutside: () => void,
) {
  useEffect(() => {
    if (!isActive) return undefined;
    const listen = ({ target }: PointerEvent) => {
      if (target instanceof Node && frame.current?.contains(target) !== true) onOutside();
    };
    document.addEventListener('pointerdown', listen);
    return () => document.removeEventListener('pointerdown', listen);
  });
}

import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useMemo, useState, type ReactNode } from 'react';

import styles from './check-list.module.css';
import { useFormats } from './forge-context';
import { SearchField } from './search-field';
import { VirtualList } from './virtual-list';

/** What can be ticked: a Jira project, a governed project. */
type Project<Id> = { readonly id: Id; readonly key: string; readonly name: string };

type CheckListProps<Id extends string, Item extends Project<Id>> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly chosen: ReadonlySet<Id>;
  readonly onChange: (chosen: ReadonlySet<Id>) => void;
  readonly maxHeight?: number;
  /** What else there is to know about one, at the end of its row. */
  readonly children?: (item: Item) => ReactNode;
};

/** A checklist of projects that can be searched; *Select all* takes what the search shows. */
export function CheckList<Id extends string, Item extends Project<Id>>({
  label,
  items,
  chosen,
  onChange,
  maxHeight = 420,
  children,
}: CheckListProps<Id, Item>) {
  const [search, setSearch] = useState('');
  const shown = useMemo(() => items.filter(matches(search)), [items, search]);
  const set = (some: readonly Item[], isChosen: boolean) =>
    onChange(changed(chosen, some, isChosen));

  return (
    <div className={styles['stack']}>
      <Toolbar
        {...{ items, shown, chosen, search }}
        onSearch={setSearch}
        onAll={(isChosen) => set(shown, isChosen)}
      />
      {shown.length === 0 ? (
        <p className={styles['none']}>No project matches “{search}”.</p>
      ) : (
        <VirtualList label={label} items={shown} itemKey={(item) => item.id} maxHeight={maxHeight}>
          {(item) => (
            <div className={styles['row']}>
              <Checkbox
                label={`${item.name} (${item.key})`}
                isChecked={chosen.has(item.id)}
                onChange={(event) => set([item], event.currentTarget.checked)}
              />
              {children?.(item)}
            </div>
          )}
        </VirtualList>
      )}
    </div>
  );
}

type ToolbarProps<Id> = {
  readonly items: readonly Project<Id>[];
  readonly shown: readonly Project<Id>[];
  readonly chosen: ReadonlySet<Id>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onAll: (isChosen: boolean) => void;
};

function Toolbar<Id>({ items, shown, chosen, search, onSearch, onAll }: ToolbarProps<Id>) {
  const { number, count } = useFormats();
  const areAllChosen = shown.length > 0 && shown.every((item) => chosen.has(item.id));

  return (
    <div className={styles['toolbar']}>
      <SearchField label="Search projects" value={search} onChange={onSearch} />
      <Button isDisabled={shown.length === 0} onClick={() => onAll(!areAllChosen)}>
        {areAllChosen ? 'Select none' : `Select all ${number(shown.length)}`}
      </Button>
      <span className={styles['chosen']} role="status">
        {number(chosen.size)} of {count(items.length, 'project')} selected
      </span>
    </div>
  );
}

function matches(search: string): (item: Project<unknown>) => boolean {
  const wanted = search.trim().toLocaleLowerCase();
  return ({ key, name }) => `${key} ${name}`.toLocaleLowerCase().includes(wanted);
}

function changed<Id>(
  chosen: ReadonlySet<Id>,
  some: readonly Project<Id>[],
  isChosen: boolean,
): ReadonlySet<Id> {
  const next = new Set(chosen);
  for (const { id } of some) {
    if (isChosen) next.add(id);
    else next.delete(id);
  }
  return next;
}

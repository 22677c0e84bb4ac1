import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';

import type { ShownCondition, ShownRequest } from '@contract/gates';

import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { useGateChange } from './gates-data';
import styles from './gates.module.css';

type ConditionItemProps = {
  readonly request: Pick<ShownRequest, 'id'>;
  readonly condition: ShownCondition;
  /** From 0. */
  readonly number: number;
};

/** The work item of a condition, beside what was decided: it says how the work stands, and decides nothing. */
export function ConditionItem({ request, condition, number }: ConditionItemProps) {
  const { item } = condition;
  if (item === null) return null;

  switch (item.kind) {
    case 'awaited':
      return <span className={styles['quiet']}>Its work item is being created.</span>;
    case 'unseen':
      return (
        <span className={styles['quiet']}>
          <ItemLink itemKey={item.key} /> is deleted, or hidden from you. The condition stays as it
          was decided.
        </span>
      );
    case 'refused':
      return <RefusedItem request={request} number={number} item={item} />;
    case 'there':
      return <ItemThere condition={condition} item={item} />;
  }
}

type Item<Kind extends string> = Extract<ShownCondition['item'], { readonly kind: Kind }>;

type ItemThereProps = { readonly condition: ShownCondition; readonly item: Item<'there'> };

function ItemThere({ condition: { due }, item }: ItemThereProps) {
  const formats = useFormats();
  const isMoved = item.due !== null && item.due !== due;

  return (
    <span className={styles['itemOfCondition']}>
      <ItemLink itemKey={item.key} />
      <Lozenge appearance={item.isDone ? 'success' : 'default'}>
        {item.isDone ? 'Done in Jira' : 'Not done in Jira'}
      </Lozenge>
      {isMoved && (
        <span className={styles['quiet']}>
          Due {formats.day(item.due)} in Jira; the day of the decision counts.
        </span>
      )}
    </span>
  );
}

type RefusedItemProps = {
  readonly request: Pick<ShownRequest, 'id'>;
  readonly number: number;
  readonly item: Item<'refused'>;
};

function RefusedItem({ request: { id }, number, item: { reason, mayCreate } }: RefusedItemProps) {
  const create = useGateChange('gate.create-item', 'Work item created');

  return (
    <span className={styles['itemOfCondition']}>
      <span className={styles['quiet']}>
        It has no work item: Jira did not let Mandate create one. {create.error?.message ?? reason}
      </span>
      {mayCreate && (
        <Button
          spacing="compact"
          isLoading={create.isPending}
          onClick={() => create.mutate({ id, condition: number })}
        >
          Create it as yourself
        </Button>
      )}
    </span>
  );
}

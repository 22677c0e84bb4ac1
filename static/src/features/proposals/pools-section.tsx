import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';

import { LONGEST_POOL_NAME, MOST_POOLS } from '@domain/foundation/pool';

import { Choice } from '../../shared/choice';
import { Section } from '../../shared/section';
import { withNewPool, type ModelDraft, type PoolDraft } from './model-draft';
import styles from './proposals.module.css';

type PoolsSectionProps = {
  readonly draft: ModelDraft;
  readonly onChange: (draft: ModelDraft) => void;
};

/** What a selection has to keep within besides the budget. */
export function PoolsSection({ draft, onChange }: PoolsSectionProps) {
  const { pools } = draft;
  const set = (id: string, change: Partial<PoolDraft>) =>
    onChange({
      ...draft,
      pools: pools.map((each) => (each.id === id ? { ...each, ...change } : each)),
    });

  return (
    <Section
      title="Pools beside the budget"
      lead="The money of a year, or the time of a role. What a proposal takes of each is typed with its cost. Pools that are periods of one thing, such as Money, say so, in the order of time: a proposal may then start later than it says."
      actions={
        <Button
          isDisabled={pools.length >= MOST_POOLS}
          onClick={() => onChange(withNewPool(draft))}
        >
          Add pool
        </Button>
      }
    >
      {pools.length > 0 && (
        <table className={styles['criteria']} aria-label="Pools">
          <Head />
          <tbody>
            {pools.map((pool) => (
              <PoolRow
                key={pool.id}
                pool={pool}
                currency={draft.currency}
                onChange={(change) => set(pool.id, change)}
                onRemove={() =>
                  onChange({ ...draft, pools: pools.filter(({ id }) => id !== pool.id) })
                }
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">Pool</th>
        <th scope="col">Counted in</th>
        <th scope="col">Unit</th>
        <th scope="col">Limit</th>
        <th scope="col">Period of</th>
        <th scope="col">
          <span className="visually-hidden">Remove</span>
        </th>
      </tr>
    </thead>
  );
}

type PoolRowProps = {
  readonly pool: PoolDraft;
  readonly currency: string;
  readonly onChange: (change: Partial<PoolDraft>) => void;
  readonly onRemove: () => void;
};

const MEASURES = [
  { value: 'money', label: 'Money' },
  { value: 'capacity', label: 'Capacity' },
] as const;

function PoolRow({ pool, currency, onChange, onRemove }: PoolRowProps) {
  const called = pool.name === '' ? 'the new pool' : pool.name;

  return (
    <tr>
      <td>
        <Textfield
          isCompact
          aria-label="Name of the pool"
          maxLength={LONGEST_POOL_NAME}
          value={pool.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      </td>
      <td>
        <Choice
          isCompact
          label={`What ${called} is counted in`}
          options={MEASURES}
          value={pool.isMoney ? 'money' : 'capacity'}
          onChange={(measure) => onChange({ isMoney: measure === 'money' })}
        />
      </td>
      <td>
        <Textfield
          isCompact
          aria-label={`Unit of ${called}`}
          maxLength={20}
          isDisabled={pool.isMoney}
          value={pool.isMoney ? currency : pool.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
      </td>
      <td>
        <Textfield
          isCompact
          inputMode="decimal"
          aria-label={`Limit of ${called}`}
          value={pool.limit}
          onChange={(event) => onChange({ limit: event.currentTarget.value })}
        />
      </td>
      <SeriesCell called={called} series={pool.series} onChange={onChange} />
      <RemoveCell called={called} onRemove={onRemove} />
    </tr>
  );
}

type SeriesCellProps = Pick<PoolRowProps, 'onChange'> & {
  readonly called: string;
  readonly series: string;
};

function SeriesCell({ called, series, onChange }: SeriesCellProps) {
  return (
    <td>
      <Textfield
        isCompact
        aria-label={`What ${called} is a period of`}
        maxLength={LONGEST_POOL_NAME}
        placeholder="None"
        value={series}
        onChange={(event) => onChange({ series: event.currentTarget.value })}
      />
    </td>
  );
}

function RemoveCell({
  called,
  onRemove,
}: Pick<PoolRowProps, 'onRemove'> & { readonly called: string }) {
  return (
    <td>
      <IconButton
        icon={CrossIcon}
        label={`Remove ${called}`}
        appearance="subtle"
        spacing="compact"
        onClick={onRemove}
      />
    </td>
  );
}

import Button from '@atlaskit/button/new';

import { useFormats } from '../../shared/forge-context';
import styles from './adoption.module.css';
import type { pageOf } from './map-rows';

type MapPagesProps = ReturnType<typeof pageOf> & {
  readonly total: number;
  readonly onPage: (page: number) => void;
};

export function MapPages({ page, last, first, projects, total, onPage }: MapPagesProps) {
  const { number } = useFormats();

  return (
    <nav aria-label="Pages of projects" className={`${styles['pages'] ?? ''} no-print`}>
      <Button isDisabled={page === 0} onClick={() => onPage(page - 1)}>
        Previous
      </Button>
      <span role="status">
        {number(first + 1)}–{number(first + projects.length)} of {number(total)}
      </span>
      <Button isDisabled={page === last} onClick={() => onPage(page + 1)}>
        Next
      </Button>
    </nav>
  );
}

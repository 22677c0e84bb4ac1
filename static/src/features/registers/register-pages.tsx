import Button from '@atlaskit/button/new';

import { useFormats } from '../../shared/forge-context';
import { ROWS_A_PAGE } from './register-asked';
import styles from './registers.module.css';

type RegisterPagesProps = {
  readonly page: number;
  readonly found: number;
  readonly onPage: (page: number) => void;
};

export function RegisterPages({ page, found, onPage }: RegisterPagesProps) {
  const { number } = useFormats();
  const first = page * ROWS_A_PAGE;
  const end = Math.min(first + ROWS_A_PAGE, found);
  if (found <= ROWS_A_PAGE) return null;

  return (
    <nav aria-label="Pages of registers" className={`${styles['pages'] ?? ''} no-print`}>
      <Button isDisabled={page === 0} onClick={() => onPage(page - 1)}>
        Previous
      </Button>
      <span role="status">
        {number(first + 1)}–{number(end)} of {number(found)}
      </span>
      <Button isDisabled={end >= found} onClick={() => onPage(page + 1)}>
        Next
      </Button>
    </nav>
  );
}

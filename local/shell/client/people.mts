import type { Person } from '../protocol';

/** The list behind *Look as another user*, filled when it is opened. */
export function startPeople(): void {
  const form = document.getElementById('people');
  const list = document.getElementById('people-list');
  const query = document.getElementById('people-query') as HTMLInputElement | null;
  if (form === null || list === null || query === null) return;

  let newest = 0;
  const fill = async (): Promise<void> => {
    newest += 1;
    const mine = newest;
    const people = await findPeople(query.value);
    if (mine === newest)
      list.replaceChildren(...(people.length === 0 ? [nobody()] : people.map(option)));
  };
  form.closest('details')?.addEventListener('toggle', (event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    query.focus();
    void fill();
  });
  query.addEventListener('input', () => void fill());
  query.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    // What is listed may still be the answer to fewer letters.
    void fill().then(() => list.querySelector('button')?.click());
  });
}

export async function findPeople(query: string): Promise<readonly Person[]> {
  const response = await fetch(`/__shell/people?${new URLSearchParams({ query }).toString()}`);
  if (!response.ok) throw new Error(`The local site answered ${response.status}.`);
  return (await response.json()) as readonly Person[];
}

function option({ accountId, displayName }: Person): HTMLLIElement {
  const button = document.createElement('button');
  button.name = 'account';
  button.value = accountId;
  button.textContent = displayName;
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function nobody(): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'empty';
  item.textContent = 'Nobody has that name.';
  return item;
}

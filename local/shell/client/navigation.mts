const SIDEBAR_KEY = 'shell-sidebar';

/** Menus that close as menus do, the search box, and the sidebar that can be put away. */
export function startNavigation(): void {
  startMenus();
  startSearch();
  startSidebar();
}

function startMenus(): void {
  const openMenus = (): NodeListOf<HTMLDetailsElement> =>
    document.querySelectorAll('details.menu[open]');

  document.addEventListener('click', (event) => {
    for (const menu of openMenus()) if (!menu.contains(event.target as Node)) menu.open = false;
  });
  // A click into a frame is not seen here, but it takes the focus.
  window.addEventListener('blur', () => {
    for (const menu of openMenus()) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    for (const menu of openMenus()) {
      if (event.key === 'Escape') {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(menu, event);
    }
  });
}

function moveFocus(menu: HTMLDetailsElement, event: KeyboardEvent): void {
  const items = [...menu.querySelectorAll<HTMLElement>('.menu-list a, .menu-list button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const next = items[at < 0 ? 0 : (at + step + items.length) % items.length];
  if (next === undefined) return;

  event.preventDefault();
  next.focus();
}

function startSearch(): void {
  document.getElementById('search')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem(
      'key',
    ) as HTMLInputElement;
    const key = input.value.trim().toUpperCase();
    if (key !== '') window.location.assign(`/browse/${encodeURIComponent(key)}`);
  });
}

function startSidebar(): void {
  const button = document.getElementById('sidebar-toggle');
  const isNarrow = window.matchMedia('(max-width: 900px)').matches;
  const show = (isOpen: boolean): void => {
    document.body.classList.toggle('sidebar-closed', !isOpen);
    button?.setAttribute('aria-expanded', String(isOpen));
  };

  show(!isNarrow && localStorage.getItem(SIDEBAR_KEY) !== 'closed');
  button?.addEventListener('click', () => {
    const isOpen = document.body.classList.contains('sidebar-closed');
    show(isOpen);
    localStorage.setItem(SIDEBAR_KEY, isOpen ? 'open' : 'closed');
    window.dispatchEvent(new Event('resize'));
  });
  showCurrent();
}

/** By hand: what is scrolled into view by the browser is where it goes on with the next Tab, past the link to the content. */
function showCurrent(): void {
  const sidebar = document.getElementById('sidebar');
  const current = sidebar?.querySelector('[aria-current]')?.getBoundingClientRect();
  if (sidebar === null || current === undefined) return;
  sidebar.scrollTop += Math.max(0, current.bottom - sidebar.getBoundingClientRect().bottom);
}

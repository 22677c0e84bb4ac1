export type FlagAction = { readonly text: string; readonly onClick?: (() => void) | undefined };

export type FlagOptions = {
  readonly id: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly type?: string | undefined;
  readonly actions?: readonly FlagAction[] | undefined;
  readonly isAutoDismiss?: boolean | undefined;
};

const SHOWN_MS = 8000;
const MARKS: Readonly<Record<string, string>> = {
  info: 'i',
  success: '✓',
  warning: '!',
  error: '!',
};

/** Shows a flag at the lower left, in place of an earlier one with the same id. */
export function showFlag(options: FlagOptions): void {
  closeFlag(options.id);
  const type = options.type !== undefined && options.type in MARKS ? options.type : 'info';
  const flag = element('div', {
    class: `flag flag-${type}`,
    'data-flag': options.id,
    role: 'alert',
  });
  const close = element('button', {
    type: 'button',
    class: 'icon-button flag-close',
    'aria-label': 'Dismiss',
  });
  close.addEventListener('click', () => flag.remove());
  const mark = element('span', { class: 'flag-mark', 'aria-hidden': 'true' }, MARKS[type]);
  flag.append(mark, element('h3', {}, options.title ?? ''), close);
  if (options.description !== undefined && options.description !== '') {
    flag.append(element('p', {}, options.description));
  }
  if (options.actions !== undefined && options.actions.length > 0)
    flag.append(actionRow(options.actions));
  document.getElementById('flags')?.append(flag);
  if (options.isAutoDismiss === true) setTimeout(() => flag.remove(), SHOWN_MS);
}

/** Whether there was one. */
export function closeFlag(id: string): boolean {
  const flag = document.querySelector(`[data-flag="${CSS.escape(id)}"]`);
  flag?.remove();
  return flag !== null;
}

function actionRow(actions: readonly FlagAction[]): HTMLElement {
  const row = element('div', { class: 'flag-actions' });
  for (const { text, onClick } of actions) {
    const button = element('button', { type: 'button' }, text);
    button.addEventListener('click', () => onClick?.());
    row.append(button);
  }
  return row;
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  text?: string,
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

import { html, trusted, type Html } from './html';

/** Drawn on a grid of 16, in the colour of the text around. */
const PATHS = {
  search:
    'M7 2.5a4.5 4.5 0 1 0 2.7 8.1l3 3 1-1-3-3A4.5 4.5 0 0 0 7 2.5ZM4 7a3 3 0 1 1 6 0 3 3 0 0 1-6 0Z',
  apps: 'M2.5 2.5h4.2v4.2H2.5zm6.8 0h4.2v4.2H9.3zm0 6.8h4.2v4.2H9.3zm-6.8 0h4.2v4.2H2.5z',
  chevronDown: 'm3.7 5.8 1-1L8 8.1l3.3-3.3 1 1L8 10.2z',
  chevronRight: 'm5.8 3.7-1 1L8.1 8l-3.3 3.3 1 1L10.2 8z',
  menu: 'M2 3.5h12V5H2zm0 3.8h12v1.4H2zM2 11h12v1.5H2z',
  project:
    'M2 3.5c0-.6.4-1 1-1h3.3l1.5 1.6H13c.6 0 1 .4 1 1v7.4c0 .6-.4 1-1 1H3a1 1 0 0 1-1-1zm1.5.5v8h9V5.6H7.1L5.600 4z',
  settings:
    'M6.900 1.500h2.200l.4 1.700 1 .5 1.600-.6 1.200 1.900-1.200 1.200v1.600l1.200 1.200-1.200 1.900-1.600-.6-1 .5-.4 1.700H6.900l-.4-1.700-1-.5-1.600.6-1.200-1.900 1.200-1.200V6.200L2.700 5l1.200-1.900 1.600.6 1-.5zM8 5.600a2.400 2.400 0 1 0 0 4.800 2.400 2.400 0 0 0 0-4.800Z',
  portfolio: 'M2 2h1.500v10.500H14V14H2zm3.500 5H7v4H5.500zm3-3H10v7H8.500zm3 2H13v5h-1.500z',
  lock: 'M5 6V5a3 3 0 0 1 6 0v1h.5c.6 0 1 .4 1 1v6c0 .6-.4 1-1 1h-7a1 1 0 0 1-1-1V7c0-.6.4-1 1-1zm1.500 0h3V5a1.500 1.500 0 0 0-3 0z',
  clock:
    'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13ZM3 8a5 5 0 1 1 10 0A5 5 0 0 1 3 8Zm4.300-3.500h1.400v3.200l2.200 1.600-.8 1.100-2.800-2z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM7.300 1h1.400v2.200H7.300zm0 11.800h1.400V15H7.300zM1 7.300h2.200v1.400H1zm11.800 0H15v1.400h-2.200zM3 4l1-1 1.500 1.500-1 1zm7.500 7.500 1-1L13 12l-1 1zM3 12l1.500-1.500 1 1L4 13zm7.500-7.500L12 3l1 1-1.500 1.500z',
  shield:
    'M8 1.500 2.500 3.500v4c0 3.300 2.200 5.800 5.500 7 3.300-1.200 5.500-3.700 5.500-7v-4zm0 1.600 4 1.450v2.950c0 2.500-1.500 4.300-4 5.400-2.500-1.100-4-2.900-4-5.400V4.550z',
  close: 'm4 3 4 4 4-4 1 1-4 4 4 4-1 1-4-4-4 4-1-1 4-4-4-4z',
  check: 'm6.500 11.700-3.700-3.700 1.100-1.100 2.600 2.600 5.600-5.600 1.100 1.100z',
  pencil: 'M11.300 2.200 13.800 4.700 5.500 13H3v-2.500zM4.500 11.100v.4h.4l6.800-6.800-.4-.4z',
  flow: 'M2 2.500h5v3.700H5.300V9H9V7.300h5V11H9V9.800H4.500V6.200H2zM9 11.300h5V15H9v-1.100H3v-1.300h6z',
  flag: 'M3 2h9.500l-2 3.500 2 3.500h-8v5H3z',
} as const;
export type IconName = keyof typeof PATHS;

/** Always beside words or inside something that has a name: it says nothing to a screen reader. */
export function icon(name: IconName): Html {
  return trusted(
    `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d="${PATHS[name]}"/></svg>`,
  );
}

const TYPE_SHAPES: Readonly<Record<string, readonly [tone: string, path: string]>> = {
  Epic: ['purple', 'M9.2 2 3.500 9h3.700l-.6 5L12.500 7H8.700z'],
  Story: ['green', 'M4.500 3h7v10.500L8 10.700l-3.500 2.800z'],
  Task: ['blue', 'm6.600 11.400-3.200-3.200 1.200-1.200 2 2 4.800-4.900 1.200 1.200z'],
  'Sub-task': ['blue', 'M3.500 3.500h6v2h3v7h-6v-2h-3zm4.500 3.500v4h3V7z'],
  Bug: ['red', 'M8 4.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7Z'],
  Risk: ['orange', 'M8 3 13.300 12.500H2.700zM7.400 6.300v3h1.200v-3zm0 3.700v1.200h1.200V10z'],
  Milestone: ['teal', 'M8 2.700 13.300 8 8 13.300 2.700 8z'],
};
const DOCUMENT = [
  'teal',
  'M4.500 2.500H9l2.500 2.500v8.500h-7zm1.500 5h4V6.300H6zm0 2.300h4V8.600H6zm0 2.300h4v-1.200H6z',
] as const;
const ANY = ['gray', 'M3.500 3.500h9v9h-9z'] as const;

/** The coloured square of a work item's type. Its name is said where the icon stands alone. */
export function typeIcon(name: string, { isNamed = true } = {}): Html {
  const [tone, path] =
    TYPE_SHAPES[name] ??
    (/report|case|charter|plan|handbook|decision|change|lesson|deliverable|stakeholder/i.test(name)
      ? DOCUMENT
      : ANY);
  return html`<span
    class="type type-${tone}"
    ${isNamed ? html`role="img" aria-label="${name}"` : html`aria-hidden="true"`}
    title="${name}"
    ><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d="${trusted(path)}" /></svg
  ></span>`;
}

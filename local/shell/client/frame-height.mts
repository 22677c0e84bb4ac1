import type { FrameData } from '../protocol';

/** What Forge gives a module that asks for a fixed size. */
const VIEWPORTS = { small: 150, medium: 225, large: 350, xlarge: 500 } as const;

/** A page that is as tall as its frame plus something would grow for ever: after so many steps it stays. */
const MOST_STEPS = 12;
const STEP_MS = 1000;

/** Makes a frame as tall as what is in it; a page at least as tall as the window leaves room for. */
export function fitHeight(frame: HTMLIFrameElement, data: FrameData): void {
  if (data.viewportSize !== null && data.basePath === null) {
    frame.style.height = `${VIEWPORTS[data.viewportSize]}px`;
    return;
  }

  const content = frame.contentDocument;
  if (content === null) return;
  let steps: number[] = [];
  const fit = (): void => {
    const least =
      data.basePath === null
        ? 0
        : window.innerHeight - frame.getBoundingClientRect().top - window.scrollY;
    const height = Math.max(
      Math.floor(least),
      Math.ceil(content.body.scrollHeight > 0 ? contentHeight(content) : 0),
    );
    if (Math.abs(frame.offsetHeight - height) < 2) return;

    const now = performance.now();
    steps = [...steps.filter((step) => now - step < STEP_MS), now];
    if (steps.length <= MOST_STEPS) frame.style.height = `${height}px`;
  };
  new ResizeObserver(fit).observe(content.body);
  window.addEventListener('resize', fit);
  fit();
}

function contentHeight({ body }: Document): number {
  const { marginTop, marginBottom } = getComputedStyle(body);
  return body.offsetHeight + parseFloat(marginTop) + parseFloat(marginBottom);
}

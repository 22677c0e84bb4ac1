/** Measures the machine's time, whatever the site's clock does. */
export function stopwatch(): { seconds(): number } {
  const start = performance.now();
  return { seconds: () => Math.round(performance.now() - start) / 1000 };
}

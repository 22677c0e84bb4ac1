/** Ends the process in order when it is interrupted or told to end. @returns what takes that back */
export function onInterrupt(close: () => Promise<void>): () => void {
  let isEnding = false;
  const end = (signal: NodeJS.Signals) => {
    if (isEnding) return;
    isEnding = true;
    close()
      .catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
      .finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);

  return () => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    process.off('SIGHUP', end);
  };
}

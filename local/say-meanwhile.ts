const EVERY_SECONDS = 10;

/** Says what is being done, and again every few seconds until it is: a long silence looks like a standstill. */
export async function sayMeanwhile<T>(
  say: (line: string) => void,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  let seconds = 0;
  say(what);
  const timer = setInterval(() => {
    seconds += EVERY_SECONDS;
    say(`${what} … ${seconds} s`);
  }, EVERY_SECONDS * 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

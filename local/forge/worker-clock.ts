/** What the host last said of the time. */
export type ToldTime = {
  /** The site's time, in milliseconds since 1970. */
  readonly now: number;
  /** Whether it passes by itself. */
  readonly runs: boolean;
};

/** Replaces the global `Date`, so that the app lives in the site's time. `skew` is added for whoever asks. */
export function hostedDate(skew: () => number): { tell(time: ToldTime): void } {
  const MachineDate = Date;
  let told: ToldTime = { now: MachineDate.now(), runs: true };
  let toldAt = MachineDate.now();
  const now = () => told.now + skew() + (told.runs ? MachineDate.now() - toldAt : 0);

  const SiteDate = new Proxy(MachineDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new MachineDate(now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
  });
  MachineDate.prototype.constructor = SiteDate;
  globalThis.Date = SiteDate;

  return {
    tell(time) {
      told = time;
      toldAt = MachineDate.now();
    },
  };
}

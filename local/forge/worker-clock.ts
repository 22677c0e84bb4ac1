/** Replaces the global `Date`, so that the app lives in the site's time. Timers keep the machine's pace. */
export function hostedDate(): { moveTo(now: number): void } {
  const MachineDate = Date;
  let offset = 0;
  const now = () => MachineDate.now() + offset;

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
    moveTo(time) {
      offset = time - MachineDate.now();
    },
  };
}

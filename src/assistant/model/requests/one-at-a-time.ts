const underWay = new Map<string, Promise<unknown>>();

/** What `run` gives; whatever runs with the same key in this process is waited for first. */
export async function oneAtATime<Result>(key: string, run: () => Promise<Result>): Promise<Result> {
  const before = underWay.get(key);
  const mine = (async () => {
    await before?.catch(() => {});
    return run();
  })();
  underWay.set(key, mine);
  try {
    return await mine;
  } finally {
    if (underWay.get(key) === mine) underWay.delete(key);
  }
}
